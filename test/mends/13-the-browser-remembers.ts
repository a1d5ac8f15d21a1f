import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 13,
  fault: 'After joining, Chromium’s password store held the address of the server and the name of the worker.',
  takeBack: [
    {
      what: 'a passphrase is typed into a field of type password',
      edits: [
        {
          file: 'src/web/fields/secret-field.tsx',
          from: '            type="text"\n',
          to: "            type={seen ? 'text' : 'password'}\n",
        },
      ],
      test: 'test/architecture/house.test.ts',
      named: 'is of a type that a browser keeps in its password store',
    },
  ],
  searched: [
    {
      place: 'src/web/, every input',
      found: 'one component took passphrases, quick codes and words for a file; no other field was of type password',
    },
    {
      place:
        'joining, founding, coming in with an account, unlocking, quick code, new passphrase, words for a file, for a slip and for an outbox',
      found: 'all use that component',
    },
    {
      place: 'a profile of Chromium with its password manager on (test/security/password-store.test.ts)',
      found:
        'a name beside a field of type password is kept even where nobody answers the question; beside a field that is hidden by style, nothing is',
    },
  ],
}
