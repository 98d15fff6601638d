import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signerOf, signText } from './note-signer.js';
import { formatNote, MAX_SIGNATURES, parseNote } from './signed-note.js';
import { generateLogKey, parseVerifierKey } from './verifier-key.js';
import { verifyNote } from './verify-note.js';

/** The example of the C2SP signed-note text and of its Go implementation. */
const PUBLISHED = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const PETER = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!;
const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const signer = signerOf('a.example/log/1', generateLogKey('a.example/log/1').privateKey);
const other = signerOf('b.example/log/1', generateLogKey('b.example/log/1').privateKey);

describe('a signed note', () => {
  it('is verified as the published example', () => {
    const note = parseNote(bytes(PUBLISHED))!;
    expect(verifyNote(note, [PETER])).toEqual({ kind: 'signed', by: [{ key: PETER, time: null }] });
    expect(formatNote(note)).toBe(PUBLISHED);
  });

  it('is refused as a whole when the line of a trusted key is not its signature', () => {
    const changed = parseNote(bytes(PUBLISHED.replace('answer', 'anwser')))!;
    expect(verifyNote(changed, [PETER])).toEqual({ kind: 'forged', key: PETER });
  });

  it('says nothing where only strangers signed it', () => {
    const text = 'a.example/log/1\n';
    const note = { text, signatures: [signText(other, text)] };
    expect(verifyNote(note, [signer.key])).toEqual({ kind: 'unsigned' });
    expect(verifyNote({ text, signatures: [...note.signatures, signText(signer, text)] }, [signer.key])).toEqual({
      kind: 'signed',
      by: [{ key: signer.key, time: null }],
    });
  });

  it('reads back whatever text was signed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (lines) => {
        const text = lines.map((line) => `${line.replaceAll(/[\u0000-\u001f]/g, '')}\n`).join('');
        const note = { text, signatures: [signText(signer, text)] };
        expect(parseNote(bytes(formatNote(note)))).toEqual(note);
        expect(verifyNote(note, [signer.key]).kind).toBe('signed');
      }),
    );
  });

  it.each([
    ['without signature', 'text\n'],
    ['without blank line', `text\n${PUBLISHED.split('\n')[3]}\n`],
    ['without newline at its end', PUBLISHED.slice(0, -1)],
    ['with a control sign', PUBLISHED.replace('think', 'th\tnk')],
    ['with carriage returns', PUBLISHED.replaceAll('\n', '\r\n')],
    ['with a hyphen for the dash', PUBLISHED.replace('—', '-')],
    ['with two spaces', PUBLISHED.replace('PeterNeumann ', 'PeterNeumann  ')],
    ['with base64 that has spare bits', PUBLISHED.replace('nAM=', 'nAN=')],
    ['with a plus in the name', PUBLISHED.replace('PeterNeumann', 'Peter+Neumann')],
    ['with an empty signature', PUBLISHED.replace(/x08.*$/m, 'x08gow==')],
    ['with too many signatures', PUBLISHED + PUBLISHED.split('\n')[3]!.concat('\n').repeat(MAX_SIGNATURES)],
    ['that is a page', '<!doctype html><title>Sign in</title>\n'],
  ])('is not a note %s', (_, text) => {
    expect(parseNote(bytes(text))).toBeNull();
  });

  it('is not a note in bytes that are no UTF-8, or too many', () => {
    expect(parseNote(Buffer.concat([Buffer.from([0xff]), bytes(PUBLISHED)]))).toBeNull();
    expect(parseNote(bytes('x'.repeat(70_000) + PUBLISHED))).toBeNull();
  });
});
