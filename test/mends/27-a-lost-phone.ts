import type { Mend } from '../../scripts/mend.ts'

const STOLEN = 'test/security/members/stolen-phone.test.ts'
const KEYS = 'src/sealing/directory/generations.test.ts'

export const mend: Mend = {
  item: 27,
  fault:
    'After “Remove device” the member’s keys from a stolen phone certified a new device, the old passphrase signed in on it, and it read what was written later.',
  takeBack: [
    {
      what: 'The keys of a former generation go on signing',
      edits: [
        {
          file: 'src/sealing/directory/key-of-author.ts',
          from: "return member.signing.at(-1)?.e ?? 'author-unknown'",
          to: "return member.signing.at(0)?.e ?? 'author-unknown'",
        },
      ],
      test: STOLEN,
      named: 'certifies no new device, though the thief is given the newest head',
    },
    {
      what: 'Devices that were not named stay',
      edits: [
        {
          file: 'src/sealing/directory/directory-rules.ts',
          from: 'if (equal(device.member, member) && device.revokedAt === undefined && !kept.has(name))',
          to: 'if (kept.has(name) && !kept.has(name))',
        },
      ],
      test: KEYS,
      named: 'only the devices that were named count',
    },
    {
      what: 'A passphrase that a custodian ended still opens the vault at the server',
      edits: [{ file: 'src/server/routes/append-records.ts', from: 'await dropSlots(tx, known.member)', to: '' }],
      test: STOLEN,
      named: 'is put out by one custodian',
    },
    {
      what: 'What is written later is sealed under a key that the lost phone holds',
      edits: [
        {
          file: 'src/sealing/access/access-state.ts',
          from: 'made < at && at <= position &&',
          to: 'made < at && at <= position && false &&',
        },
      ],
      test: STOLEN,
      named: 'opens nothing that is written later, in any folder that it held',
    },
  ],
  searched: [
    {
      place: 'whatever opens or certifies with what lies on a phone: keys, vault, slots, session, in src/server/routes',
      found:
        'the directory, the vault under passphrase and printed code, the session and the quick code of a shift; the account secret stays, and opens nothing without the passphrase',
    },
    {
      place: 'whatever seals to a member, in src/device and src/sealing',
      found:
        'a turned key goes to the keys that stand at its position and to nobody whose keys were ended; recovery with two shares kept the sealing key and now gives a new one',
    },
  ],
}
