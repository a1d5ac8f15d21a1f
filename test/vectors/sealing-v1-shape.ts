import { z } from 'zod'

const text = z.string()
const hex = z.string().regex(/^([0-9a-f]{2})*$/)

/** The form of sealing-v1.json. */
export const sealingVectors = z.strictObject({
  about: text,
  padme: z.array(z.strictObject({ length: z.number(), padded: z.number() })),
  codes: z.array(z.strictObject({ kind: text, payload: hex, code: text })),
  organisation: z.strictObject({
    ...{ secret: hex, rootKey: hex, recoveryKey: hex, recoveryPrivate: hex },
    split: z.strictObject({
      secret: hex,
      rootKey: hex,
      recoveryKey: hex,
      shares: z.array(z.strictObject({ payload: hex, code: text })),
    }),
  }),
  member: z.strictObject({
    ...{
      org: hex,
      member: hex,
      device: hex,
      passphrase: text,
      accountSecret: hex,
      account: text,
      recoveryCode: hex,
      vaultKey: hex,
      vault: hex,
      localKey: hex,
      sealedLocalKey: hex,
      fingerprint: text,
    },
    passphraseKeys: z.strictObject({ slotKey: hex, authKey: hex }),
    recoveryKeys: z.strictObject({ slotKey: hex, authKey: hex }),
    slots: z.array(z.strictObject({ slot: text, sealed: hex, proof: hex.nullable() })),
    invitation: z.strictObject({ code: text, id: hex, key: hex, answer: hex, name: text }),
  }),
  directory: z.strictObject({
    ...{ org: hex, fingerprint: hex, headHash: hex },
    records: z.array(hex),
    members: z.array(
      z.strictObject({
        member: hex,
        roles: z.array(text),
        xPrivate: hex,
        x: hex,
        eSeed: hex,
        e: hex,
        device: hex,
        deviceKey: hex,
      }),
    ),
  }),
  file: z.strictObject({
    file: hex,
    access: z.array(hex),
    folderKeys: z.array(z.strictObject({ folder: z.number(), epoch: z.number(), key: hex })),
    segments: z.array(z.strictObject({ bytes: hex, id: hex, entries: z.array(text) })),
    afterRedaction: hex,
    receipts: z.array(hex),
  }),
  device: z.strictObject({
    ...{ org: hex, device: hex, localKey: hex },
    local: z.strictObject({ store: text, row: text, value: z.unknown(), sealed: hex }),
    attachment: z.strictObject({ id: hex, key: hex, parts: z.array(text), chunks: z.array(hex) }),
    session: z.strictObject({ challenge: hex, sig: hex, deviceKey: hex }),
    outbox: z.strictObject({ passphrase: text, groups: z.number(), file: hex }),
  }),
  apart: z.strictObject({
    org: hex,
    carriedOut: z.strictObject({ file: hex, hash: hex, device: hex, deviceKey: hex, sig: hex }),
    evidence: z.strictObject({ file: hex, careKey: hex, record: hex, household: hex }),
    release: z.strictObject({ seq: z.number(), event: text, output: hex, device: hex, deviceKey: hex, sig: hex }),
    packet: z.strictObject({ passphrase: text, printed: text, referral: text, file: hex }),
    handles: z.strictObject({
      file: hex,
      careKey: hex,
      rows: z.array(z.strictObject({ row: z.number(), handle: hex })),
    }),
  }),
  network: z.strictObject({
    ...{ seed: hex, serverSeed: hex, serverKey: hex, secret: hex, code: text },
    evaluation: z.strictObject({ key: text, input: hex, output: hex }),
    card: z.strictObject({ agency: hex, called: text, reach: text, x: hex, sealed: hex }),
    message: z.strictObject({
      from: hex,
      to: hex,
      number: hex,
      xPrivate: hex,
      ask: hex,
      token: hex,
      proof: hex,
      sealed: hex,
    }),
  }),
})
