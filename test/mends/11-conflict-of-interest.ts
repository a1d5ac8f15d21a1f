import type { Mend } from '../../scripts/mend.ts'

const SECONDS = 'test/sync/asked-of-a-second.test.ts'
const GOES_ON = 'test/security/stopped-member-goes-on.test.ts'

export const mend: Mend = {
  item: 11,
  fault:
    'A member whom the card marks as unsafe, not to contact or not to be told could be given any part of that child.',
  takeBack: [
    {
      what: 'A marked colleague is granted a folder',
      edits: [{ file: 'src/device/access/change-access.ts', from: '    if (not) return refuse(not)\n', to: '' }],
      test: 'test/sync/given-to-nobody-marked.test.ts',
      named: 'is given no folder',
    },
    {
      what: 'A marked supervisor is given every file that is opened, by office',
      edits: [
        {
          file: 'src/device/files/state/file-keys.ts',
          from: '    if (name !== open.member && whyNotGiven(open, { file, member: name })) return []\n',
          to: '',
        },
      ],
      test: 'test/sync/given-to-nobody-marked.test.ts',
      named: 'is no supervisor of a file that marks them',
    },
    {
      what: 'The mark is written onto the card that its subject reads',
      edits: [{ file: 'src/device/files/write/write.ts', from: "return refuse('stop-first', {})", to: 'void 0' }],
      test: 'test/sync/given-to-nobody-marked.test.ts',
      named: 'does not read the mark',
    },
    {
      what: 'A marked colleague takes the case over',
      edits: [
        {
          file: 'src/domain/rules/marks/check-against-marks.ts',
          from: "      ...(colleague ? [refused('marked', 'colleague-not-marked')] : []),\n",
          to: '',
        },
      ],
      test: 'src/domain/rules/marked-members.test.ts',
      named: 'is not relied on in',
    },
    {
      what: 'The mark goes out without the stop, and its subject reads it',
      edits: [
        {
          file: 'src/device/sync/send/stop-records.ts',
          from: 'if (hasBar(keyed.access, member)) return true',
          to: 'if (member) return true',
        },
      ],
      test: 'test/security/stopped-member.test.ts',
      named: 'gets nothing newer than that',
    },
    {
      what: 'Somebody in the line of one of the two confirms it',
      edits: [
        {
          file: 'src/domain/supervision/second-for-stop.ts',
          from: 'const outside = others.filter((member) => !inLine(member))',
          to: 'const outside = others',
        },
      ],
      test: 'test/security/stopped-member.test.ts',
      named: 'is confirmed by nobody in the line of either',
    },
    {
      what: 'The server takes what a stopped member writes later',
      edits: [{ file: 'src/server/sync/judge-segment.ts', from: '  if (refusal) return refusal\n', to: '' }],
      test: GOES_ON,
      named: 'is refused by the server',
    },
    {
      what: 'What a server lets in is shown by every device',
      edits: [
        {
          file: 'src/device/sync/receive/receive-rows.ts',
          from: 'return standing ?? (isWhole(',
          to: 'return (isWhole(',
        },
      ],
      test: GOES_ON,
      named: 'is refused by an honest device',
    },
    {
      what: 'A server dates it back to before the stop',
      edits: [
        {
          file: 'src/device/sync/receive/receive-rows.ts',
          from: "return refusal === undefined || refusal === 'epoch-stale'",
          to: "return refusal !== 'header-wrong'",
        },
      ],
      test: GOES_ON,
      named: 'is refused by an honest device',
    },
    {
      what: 'Whoever is stopped hears of the child’s later appointments',
      edits: [
        { file: 'src/device/access/stop-member.ts', from: 'if (rightOf(access, member, 0)) found.push(days)', to: '' },
      ],
      test: GOES_ON,
      named: 'is stopped on those, too',
    },
    {
      what: 'What is written into a part that nobody keeps is given up after six tries, with two still to take it back',
      edits: [
        {
          file: 'src/device/files/state/file-keys.ts',
          from: 'if (folders.some((folder) => keyed.access.mustTurn.has(folder))) return undefined',
          to: '',
        },
      ],
      test: GOES_ON,
      named: 'is stopped for everybody until two take it back',
    },
    {
      what: 'Agreeing with oneself hides that somebody else agreed',
      edits: [
        {
          file: 'src/device/access/parts/recover-folders.ts',
          from: "  if (how.keeper === open.member) return refuse('someone-else-must')\n",
          to: '',
        },
      ],
      test: GOES_ON,
      named: 'is stopped for everybody until two take it back',
    },
    {
      what: 'A danger, a missing child, a death wait for the second person of a stop',
      edits: [
        {
          file: 'src/server/sync/judge-segment.ts',
          from: '  if (refusal) return refusal\n',
          to: "  if (refusal) return refusal\n  if ([...access.barred.values()].some(({ confirmed }) => !confirmed)) return 'turn-first'\n",
        },
      ],
      test: 'test/security/stopped-member.test.ts',
      named: 'makes nobody wait',
    },
    {
      what: 'A stop that nobody confirmed keeps a supervisor out for good',
      edits: [{ file: 'src/device/access/parts/grant-after-stop.ts', from: "is === 'lapsed'", to: "is === 'lifted'" }],
      test: 'test/security/stopped-member.test.ts',
      named: 'who is a supervisor is not got rid of',
    },
    {
      what: 'After a lift nobody is led to the mark, and every giving is refused for good',
      edits: [
        {
          file: 'src/domain/kinds/follow-up/member-stopped.ts',
          from: 'due: (file) => [...stopsToConfirm(file), ...marksToLookAt(file)]',
          to: 'due: stopsToConfirm',
        },
      ],
      test: 'src/domain/kinds/follow-up/mark-after-stop.test.ts',
      named: 'is asked about once the stop was lifted',
    },
    {
      what: 'That a colleague asks to lift a stop stands on nobody’s day',
      edits: [
        {
          file: 'src/device/access/seconds-due.ts',
          from: "return keeps ? due('stop-lift-asked') : []",
          to: 'return []',
        },
      ],
      test: SECONDS,
      named: 'stands on the day of whoever can answer it, and',
    },
    {
      what: 'A request that a later change made void goes on standing as if it counted',
      edits: [
        {
          file: 'src/device/access/asks-of-two.ts',
          from: 'counts: seq === access.head.seq',
          to: 'counts: seq <= access.head.seq',
        },
      ],
      test: SECONDS,
      named: 'made it void',
    },
    {
      what: 'A part that they alone kept and in which nobody had written is closed for good',
      edits: [{ file: 'src/device/files/state/to-take-back.ts', from: '|| wasKept(access, folder)', to: '' }],
      test: SECONDS,
      named: 'stands on the day of whoever is to take it back',
    },
    {
      what: 'Since when a stopped colleague could read is told too late',
      edits: [{ file: 'src/device/access/held-since.ts', from: 'at < from', to: 'at > from' }],
      test: SECONDS,
      named: 'since when at the earliest',
    },
    {
      what: 'A colleague is given what crosses into a file, and another file marks them',
      edits: [
        {
          file: 'src/web/screens/child/crossings/carry-over.tsx',
          from: '{gives && <AskSupervisorFirst file={file} member={one.member} />}',
          to: '',
        },
      ],
      test: 'test/architecture/asks-supervisor-first.test.ts',
      named: 'wherever a colleague is chosen',
    },
    {
      what: 'A stop that waits for its second person stands behind what else is late',
      edits: [
        {
          file: 'src/web/screens/today/days-work.ts',
          from: '(!late.has(child) || FOR_A_SECOND.includes(item.what))',
          to: '!late.has(child)',
        },
      ],
      test: 'src/web/screens/today/days-work.test.ts',
      named: 'shows whoever was asked to confirm a stop',
    },
  ],
  searched: [
    {
      place:
        'src/device/access/change-access.ts: grants, also with appointment files, hand-overs and what is owed to supervisors',
      found: 'Asked for the right of the giver alone; every grant is made there, so the marks are asked there.',
    },
    {
      place: 'src/device/files/state/file-keys.ts: the first record of a file, whoever opened it',
      found: 'Admitted every confirmed supervisor; a file that marks one from its first entry leaves that one out.',
    },
    {
      place: 'src/device/packets/packets.ts',
      found: 'A packet is a file of its own without the child’s marks: the child’s file is asked.',
    },
    {
      place: 'other files of the same child, and the child of an appointment file',
      found: 'A mark in one did not hold in the other; all that are on the device are asked.',
    },
    {
      place:
        'hand-over, case-holder, task, shared-with and every other kind that names a member in what is going to be done',
      found: 'The marks were asked about persons alone; members whom the file marks are refused in the same place.',
    },
    {
      place: 'src/device/sync/send/: entries that wait',
      found:
        'Records made when an act is sealed: a head that moved makes them again before the same words, which never go out under a key of before.',
    },
    {
      place: 'screens on which a colleague of the agency is chosen',
      found:
        'Second persons of a stop, several helpers at once, crossings and who goes on knowing where a child is asked nothing; one test finds every screen that chooses.',
    },
    {
      place: 'src/server/sync/: what a bar that nobody confirmed refuses',
      found: 'Everything else in the file; nothing waits for it any more, and one other keeper lifts it.',
    },
    {
      place: 'coordinators',
      found: 'Could be given a folder of a child by any screen; refused where everything is given.',
    },
  ],
}
