import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate authority made on the spot: whoever is told its certificate trusts the servers that it names. */
export interface CertificateAuthority {
  /** PEM, to be trusted. */
  readonly certificate: string;
  issue(host: string): { readonly cert: string; readonly key: string };
}

export function createCertificateAuthority(): CertificateAuthority {
  const name = `Made on the spot ${randomBytes(4).toString('hex')}`;
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const caUse = [
    extension('551d13', sequence(tag(0x01, Buffer.from([0xff])))),
    extension('551d0f', bits(Buffer.from([0x06]), 1)),
  ];
  return {
    certificate: certify({ subject: name, issuer: name, key: publicKey, extensions: caUse }, privateKey),
    issue: (host) => {
      const pair = generateKeyPairSync('ed25519');
      const names = extension('551d11', sequence(tag(0x82, Buffer.from(host))));
      return {
        cert: certify({ subject: host, issuer: name, key: pair.publicKey, extensions: [names] }, privateKey),
        key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}

interface Claim {
  readonly subject: string;
  readonly issuer: string;
  readonly key: KeyObject;
  readonly extensions: readonly Buffer[];
}

/** X.509 version 3 (RFC 5280) with Ed25519 (RFC 8410), good for a day. */
function certify({ subject, issuer, key, extensions }: Claim, signer: KeyObject): string {
  const day = 86_400_000;
  const claim = sequence(
    tag(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ED25519,
    commonName(issuer),
    sequence(time(Date.now() - day), time(Date.now() + day)),
    commonName(subject),
    key.export({ type: 'spki', format: 'der' }),
    tag(0xa3, sequence(...extensions)),
  );
  const body = sequence(claim, ED25519, bits(sign(null, claim, signer), 0)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${body.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END CERTIFICATE-----\n`;
}

function tag(number: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([number, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tag(0x30, ...parts);
}

function integer(bytes: Buffer): Buffer {
  return tag(0x02, bytes);
}

function bits(bytes: Buffer, unused: number): Buffer {
  return tag(0x03, Buffer.from([unused]), bytes);
}

function objectId(hex: string): Buffer {
  return tag(0x06, Buffer.from(hex, 'hex'));
}

function commonName(name: string): Buffer {
  return sequence(tag(0x31, sequence(objectId('550403'), tag(0x0c, Buffer.from(name)))));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(objectId(id), tag(0x04, value));
}

function time(at: number): Buffer {
  const text = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
  return tag(0x18, Buffer.from(text));
}

const ED25519 = sequence(objectId('2b6570'));
