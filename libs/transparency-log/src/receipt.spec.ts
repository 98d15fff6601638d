import { describe, expect, it } from '@jest/globals';
import { leafHash } from './hashes.js';
import { signCheckpoint } from './note/checkpoint.js';
import { signerOf } from './note/note-signer.js';
import { generateLogKey } from './note/verifier-key.js';
import { formatReceipt, parseReceipt, verifyReceipt, type Receipt } from './receipt.js';
import { frontierOf, rootOf } from './tree/frontier.js';
import { proveInclusion } from './tree/inclusion-proof.js';
import { readerOfLeaves } from './tree/subtree.js';

const ORIGIN = 'a.example/log/1';
const signer = signerOf(ORIGIN, generateLogKey(ORIGIN).privateKey);
const stranger = signerOf(ORIGIN, generateLogKey(ORIGIN).privateKey);

async function aReceipt(index: number, size: number, by = signer): Promise<Receipt> {
  const statements = Array.from({ length: size }, (_, i) => Buffer.from(`{"statement":${i}}`));
  const leaves = statements.map(leafHash);
  const checkpoint = signCheckpoint({ origin: ORIGIN, size, root: rootOf(frontierOf(leaves)) }, [by]);
  const proof = await proveInclusion(index, size, readerOfLeaves(leaves));
  return { statement: statements[index]!, index, proof, checkpoint };
}

describe('a receipt', () => {
  it('proves a statement to whoever trusts the key, after years in a file', async () => {
    for (const [index, size] of [
      [0, 1],
      [5, 6],
      [2, 300],
    ] as const) {
      const receipt = parseReceipt(Buffer.from(formatReceipt(await aReceipt(index, size))))!;
      expect(receipt).toEqual(
        await aReceipt(index, size).then((made) => ({ ...made, checkpoint: receipt.checkpoint })),
      );
      expect(verifyReceipt(receipt, [signer.key])).toMatchObject({ kind: 'proven', checkpoint: { size } });
    }
  });

  it('is laid out as C2SP tlog-proof says', async () => {
    const receipt = await aReceipt(1, 2);
    expect(formatReceipt(receipt)).toBe(
      `c2sp.org/tlog-proof@v1\nextra ${receipt.statement.toString('base64')}\nindex 1\n${receipt.proof[0]!.toString('base64')}\n\n${receipt.checkpoint}`,
    );
  });

  it('proves nothing of another statement, under another key, or after a change', async () => {
    const receipt = await aReceipt(3, 8);
    expect(verifyReceipt({ ...receipt, statement: Buffer.from('{}') }, [signer.key]).kind).toBe('not-included');
    expect(verifyReceipt({ ...receipt, index: 4 }, [signer.key]).kind).toBe('not-included');
    expect(verifyReceipt(receipt, [stranger.key]).kind).toBe('unsigned');
    const grown = { ...receipt, checkpoint: receipt.checkpoint.replace(`${ORIGIN}\n8\n`, `${ORIGIN}\n7\n`) };
    expect(verifyReceipt(grown, [signer.key]).kind).toBe('forged');
  });

  it('is refused in any other layout', async () => {
    const text = formatReceipt(await aReceipt(3, 8));
    for (const wrong of [
      text.replace('@v1', '@v2'),
      text.replace(/extra .*\n/, ''),
      text.replace('index 3', 'index 03'),
      text.replace('index 3', 'index 3\nnot base64'),
      text.replace('\n\n', '\n'),
      text.slice(0, -2),
      '',
    ])
      expect(parseReceipt(Buffer.from(wrong))).toBeNull();
  });
});
