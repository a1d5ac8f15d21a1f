import type { Mend } from '../../scripts/mend.ts'

const SYNC = 'test/sync/one-fact-for-one-person.test.ts'
const CARD = 'test/architecture/card-of-all.test.ts'

export const mend: Mend = {
  item: 23,
  fault:
    'Whoever held any part of a file read on its card the number and the name of the one person whom the child trusts; a lawyer who needed the legal name alone had to be given all of names and family; and who had told about a child stood where every helper reads.',
  takeBack: [
    {
      what: 'The number of whoever is asked before acting stays on the card',
      edits: [
        {
          file: 'src/domain/kinds/registration/safe-contact.ts',
          from: "['ask-before-acting', z.object({ how: Line })],",
          to: '',
        },
      ],
      test: SYNC,
      named: 'moves the number of whoever is asked first off the card',
    },
    {
      what: 'Who told us about the child stays in how the file was opened',
      edits: [
        {
          file: 'src/device/access/ways-off-card.ts',
          from: 'const drafts = [...draftsApart(caseFile, today(open)), ...senderDrafts(caseFile)]',
          to: 'const drafts = draftsApart(caseFile, today(open))',
        },
      ],
      test: SYNC,
      named: 'moves the number of whoever is asked first off the card',
    },
    {
      what: 'A fact given alone does not follow a hand-over',
      edits: [
        {
          file: 'src/device/access/give-handed-over.ts',
          from: "if (access && rightsOf(access, member.member).card !== 'keep') owed.push(given)",
          to: "if (access && rightsOf(access, member.member).card === 'keep') owed.push(given)",
        },
      ],
      test: 'test/sync/hand-over.test.ts',
      named: 'see what was given to one person alone',
    },
    {
      what: 'The agreed ways are written on the card',
      edits: [
        {
          file: 'src/domain/kinds/follow-up/ways-to-reach.ts',
          from: "folders: ['identity'],",
          to: "folders: ['card'],",
        },
      ],
      test: CARD,
    },
    {
      what: 'The form of the rule asks for the agreed ways again',
      edits: [
        {
          file: 'src/web/kinds/registration/safe-contact.tsx',
          from: 'made: true, earlier: true, fields: WAY_FIELDS',
          to: 'fields: WAY_FIELDS',
        },
      ],
      test: CARD,
    },
    {
      what: 'The ways that entries from before keep on the card no longer count',
      edits: [
        {
          file: 'src/domain/rules/marks/agreed-ways.ts',
          from: 'return [...apart, ...(onCard ?? []).filter(',
          to: 'return [...apart, ...(onCard ?? []).slice(0, 0).filter(',
        },
      ],
      test: 'src/domain/kinds/registration/safe-contact.test.ts',
      named: 'count together with',
    },
    {
      what: 'The ways are written apart and their words stay on the card',
      edits: [
        {
          file: 'src/device/access/ways-off-card.ts',
          from: 'for (const entry of left.value) {',
          to: 'for (const entry of left.value.slice(0, 0)) {',
        },
      ],
      test: SYNC,
      named: 'is no longer how the child is reached',
    },
    {
      what: 'A fact given to one person is shown for ever',
      edits: [
        {
          file: 'src/device/packets/given-facts.ts',
          from: 'body.to === open.member && isShownStill(body, today(open)) &&',
          to: 'body.to === open.member &&',
        },
      ],
      test: SYNC,
      named: 'is shown no longer after its day',
    },
    {
      what: 'Nobody is asked when a fact that was given is corrected',
      edits: [
        {
          file: 'src/device/packets/given-facts.ts',
          from: "if ((await changeOf(open, turn, entry)).is !== 'same') asked.push(entry)",
          to: 'asked.splice(0)',
        },
      ],
      test: SYNC,
      named: 'asks the giver when it is corrected',
    },
    {
      what: 'Who sent a child stands in how the file was opened',
      edits: [
        {
          file: 'src/web/screens/children/opening/opening-drafts.ts',
          from: "[{ kind: 'referred-by', at: on, body: { by: opening.sentBy.trim() } }]",
          to: '[]',
        },
      ],
      test: 'src/web/screens/children/opening/opening-drafts.test.ts',
      named: 'names who sent',
    },
    {
      what: 'Who told it stands on an entry of the card',
      edits: [
        {
          file: 'src/device/files/write/write.ts',
          from: "draft.toldBy === undefined || decided.folder === 'card' ?",
          to: 'draft.toldBy === undefined ?',
        },
      ],
      test: SYNC,
      named: 'says on the card to nobody who told it',
    },
  ],
  searched: [
    {
      place:
        'src/domain/kinds: every field of every kind that may stand on the card of a child (test/architecture/card-of-all.test.ts)',
      found:
        '`safe-contact.agreed` had person, number, time and place. `dormant-by-wish` asked “How can we do so safely?” and was answered with a name; `ask-before-acting` asked how guardian, child or doctor are reached. No form asks for any of the three now; each field that could name a number, a place or a person has its reason in the test.',
    },
    {
      place:
        'every reader of the agreed ways (overview, marks, visits, calls, hand-over page, what crosses to a relative, own copy, slips)',
      found:
        'All read `agreedWays`, which joins the folder with what the card still has. What may cross as “how to reach them” takes both kinds; a slip takes neither person nor number: `ways-to-reach` goes to nobody.',
    },
    {
      place: 'entries from before',
      found:
        'They count and are read by whom they were read. Whoever holds names and family is asked to move them: one act writes them apart, and every entry that had them, replaced or not, is redacted.',
    },
    {
      place:
        'who referred or told: file-opened, encounter, child-at-risk, tracing-step, same-child, toldBy of every entry',
      found:
        '`file-opened.sentBy` lay in the folder of care, which helpers are given; it is `referred-by` in names and family now. The code of the source (school, hotline) stays in care: cards and figures read it. `toldBy` of an entry names a person by a number that only names and family resolve; on the card it could be held against the marks there, and is left out.',
    },
    {
      place: 'what admits a specialist: grants, packets, appointments, what crosses',
      found:
        'Each gave a folder, or needed a referral outside. One field or one document goes in a file of its own that admits giver and receiver alone (docs/sealing.md 4.3).',
    },
  ],
}
