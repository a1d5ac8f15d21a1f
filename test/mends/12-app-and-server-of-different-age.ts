import type { Mend } from '../../scripts/mend.ts'

export const mend: Mend = {
  item: 12,
  fault:
    'One field more in an answer stopped all sync between an app and a server of different age, and the person read that the server did not take it.',
  takeBack: [
    {
      what: 'answers are read strictly',
      edits: [
        {
          file: 'src/contract/answer.ts',
          from: 'z.object(shape).register(ANSWER_SCHEMAS)',
          to: 'z.strictObject(shape).register(ANSWER_SCHEMAS)',
        },
      ],
      test: 'test/architecture/answers-are-tolerant.test.ts',
    },
    {
      what: 'a part of an answer is read strictly',
      edits: [
        {
          file: 'src/contract/sync.ts',
          from: 'export const PulledRow = part({',
          to: 'export const PulledRow = z.strictObject({',
        },
      ],
      test: 'test/architecture/answers-are-tolerant.test.ts',
    },
    {
      what: 'a code that the app does not know is refused',
      edits: [
        {
          file: 'src/contract/problem.ts',
          from: "knownCode(PROBLEM_CODES, 'refusal-not-known')",
          to: "z.enum([...PROBLEM_CODES, 'refusal-not-known'])",
        },
      ],
      test: 'test/architecture/answers-are-tolerant.test.ts',
    },
    {
      what: 'the server takes an unknown version for a malformed request',
      edits: [{ file: 'src/server/app.ts', from: 'boundedBody(), spokenVersion())', to: 'boundedBody())' }],
      test: 'test/sync/app-and-server-of-different-age.test.ts',
    },
    {
      what: 'the device does not say which side is too old',
      edits: [
        { file: 'src/device/platform/refusals.ts', from: "    case 'app-too-old':\n    case 'app-too-new':\n", to: '' },
      ],
      test: 'test/sync/app-and-server-of-different-age.test.ts',
    },
  ],
  searched: [
    { place: 'src/contract/, every schema', found: 'all answers were strict; requests stay strict' },
    {
      place: 'src/device/, every ask, askSignedIn and reach',
      found: 'ask takes schemas made by answer alone; the stream of pulled rows reads its frames by such a schema, too',
    },
    {
      place: 'codes in answers: refusals, outcomes of groups, quarantine, ways into a vault',
      found:
        'read by knownCode; action and outcome in the access log are free text and shown as they are where no words are known',
    },
    {
      place: 'src/server/routes/, every request',
      found: 'one check before all routes; the network’s server is reached through the same application',
    },
    {
      place: 'signed and sealed bytes: records, segments, receipts, entries, lines of the release log',
      found: 'strict on purpose; an unknown kind of entry was kept and shown as newer before',
    },
    {
      place: 'coded evidence records inside an answer (src/device/evidence/records-seen.ts, cuts.ts)',
      found:
        'still read strictly: a figure made of a record that was read in part would be wrong, so an older coordinator’s app refuses; only that page stops',
    },
    {
      place: 'folders beyond the nine that are known',
      found: 'still refuse the whole answer: a tenth folder needs records of access that older apps cannot verify',
    },
  ],
}
