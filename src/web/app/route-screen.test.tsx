import { Suspense } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { fileCalled, practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { idFrom } from '../../../test/support/people.ts'
import type { Route } from '../navigation/routes.ts'
import { RouteScreen } from './route-screen.tsx'

let device: Device
let bopha: FileId
beforeAll(async () => {
  device = await practiceDevice()
  bopha = await fileCalled(device, 'Bopha')
})

const file = 'of Bopha' as FileId
const entry = idFrom('no-such-entry') as EntryId
const NO_NETWORK = 'No network. Everything you wrote is saved here. Try again when there is a network.'

/** Where the app can go, and what a person reads there over the caseload of practice, where no server answers. */
const SCREENS: readonly (readonly [route: Route, reads: readonly string[]])[] = [
  [{ is: 'calendar' }, ['Calendar', 'Lule Check safety again A visit']],
  [
    { is: 'first-days' },
    ['No help waits for it', 'Lule Not known yet: A safe place to sleep, Brothers and sisters are safe'],
  ],
  [{ is: 'already-known' }, ['Is this child already known? Check before a new file', 'Everything may stay empty']],
  [{ is: 'related', file }, ['The same child, or a relative?']],
  [
    { is: 'open-family' },
    ['One form, a file for each', 'Nobody counts as safe for anybody until a worker has checked'],
  ],
  [
    { is: 'family-map', file },
    ['Family map', '1 person', 'Aunt Srey Aunt · lives with the child · cares for the child'],
  ],
  [{ is: 'looks', file }, ['How it has gone', 'What helped, and what did not Nothing is written yet.']],
  [
    { is: 'crossings', file },
    [
      'Shared with relatives’ files Nothing is shared until two people decide',
      'Open this now. Who can see the screen?',
    ],
  ],
  [{ is: 'decision-sheet', file, entry }, ['This sheet is not in your files']],
  [{ is: 'return', file }, ['Going back: basis for the decision', 'Open this now. Who can see the screen?']],
  [
    { is: 'hand-over-page', file },
    ['For the new worker', 'Open this now. Who can see the screen?', 'Hand over to a colleague'],
  ],
  [{ is: 'agreements', file }, ['Which agreements are valid', 'Open this now. Who can see the screen?']],
  [
    { is: 'stopped-members', file },
    ['Stopped on this file', 'The server learns that they were stopped, not why.', 'Stop somebody on this file'],
  ],
  [{ is: 'consent-sheet', file }, ['Agreement sheet', 'May we write down what we do together?']],
  [
    { is: 'rights-sheet', file },
    ['Rights and complaints', 'Your agency has not written in this language how to complain.'],
  ],
  [{ is: 'who-read', file }, ['Who has read the file']],
  [
    { is: 'own-file', file },
    ['No copy can be made now', 'Certainty that this person is an adult', 'Write down what was asked'],
  ],
  [{ is: 'what-happened', file }, ['With Bopha', 'She is missing', 'Suggested forms', 'I saw her']],
  [{ is: 'agency-hand-over', file }, ['Hand-over to another agency', 'No other agency was asked.']],
  [{ is: 'slip', file, entry }, ['This slip is no longer here']],
  [{ is: 'open-packet' }, ['Read a sealed file', 'The file is shown here and not kept.']],
  [{ is: 'directory' }, ['There is no directory of services yet', 'Start the directory']],
  [{ is: 'carers' }, ['You cannot open this part of the directory']],
  [{ is: 'ethics-log' }, ['No question was written down yet', 'Begin the log']],
  [
    { is: 'encounters' },
    [
      'No meetings yet',
      'Meetings are not counted: no figure that leaves the agency says anything about them.',
      'Count meetings',
    ],
  ],
  [{ is: 'meet' }, ['Write no name, open no file, ask nothing', 'One child, or several?', 'Where?']],
  [{ is: 'met', met: file, entry }, ['Only the number is kept']],
  [{ is: 'outside-requests' }, ['Nobody from outside has asked', 'Read this out, and say nothing more']],
  [{ is: 'write-outside-request' }, ['The same for every name, known or not', 'What were they told?']],
  [{ is: 'outside-request', request: file }, ['The words were removed']],
  [{ is: 'at-risk' }, ['Children at risk', 'No children at risk written yet']],
  [{ is: 'write-at-risk' }, ['A child at risk', 'Why do you think so?']],
  [{ is: 'groups' }, ['There is no group yet', 'Begin this group']],
  [{ is: 'network' }, ['Other agencies', NO_NETWORK]],
  [{ is: 'ask-network' }, ['No names are given', 'Why do you ask? The reason is saved with the question.']],
  [{ is: 'papers' }, ['Paper forms For a day without a phone', 'No papers in use']],
  [{ is: 'shift' }, ['Until this shift ends', 'No sleeping places to show']],
  [
    { is: 'team' },
    [
      '4 open files',
      '0 Not seen longer than agreed',
      '1 Overdue',
      '0 To approve',
      '3 Stalled',
      '0 To discuss together',
      'Bopha 13 to 14 years 14 days nothing agreed',
    ],
  ],
  [
    { is: 'figures' },
    [
      'For ourselves',
      'All files on this device',
      'My own files',
      'Open when the month ended 4',
      'Resting by the child’s wish when the month ended 0',
      '12-14 years 1',
    ],
  ],
  [
    { is: 'supervision' },
    [
      'Sheku No visit is planned',
      'Bopha No plan is agreed',
      'A safety check: 2',
      'Limits of confidentiality not explained: 1',
      'A check of the birth registration: 4',
    ],
  ],
  [
    { is: 'instruments' },
    ['Sets of questions', 'How life is going: fourteen domains 14 questions · for 0 to 24 years · version 1'],
  ],
  [{ is: 'evidence' }, [NO_NETWORK, 'Build a table', 'Synthetic records']],
  [{ is: 'evidence-table' }, ['Build a table', NO_NETWORK]],
  [{ is: 'evidence-ledger' }, ['Releases', NO_NETWORK]],
  [{ is: 'evidence-htcds' }, ['A sheet of cases (HTCDS)', 'It is read on this device and not saved.']],
  [{ is: 'evidence-file-table' }, ['It describes real people: protect it like the case files.']],
  [
    { is: 'evidence-method' },
    ['How we protect children in figures', 'A record is sent only while the child agrees to statistics'],
  ],
  [{ is: 'approvals' }, ['To approve', 'Nothing for you to approve']],
  [{ is: 'approval', file, entry }, ['This request is no longer here']],
  [{ is: 'guidance', file }, ['Each suggestion shows why you see it', 'Is the child safe where they live? Assessment']],
  [{ is: 'report-harm' }, ['Harm by one of us', 'Get help first; this report can wait.']],
  [{ is: 'reports' }, ['Nothing was reported by you or to you', 'Report harm']],
  [
    { is: 'people' },
    ['Dora (you) Caseworker · Supervisor', 'Custodian', 'Who reads reports of harm by one of us Nobody is named yet.'],
  ],
  [{ is: 'invite' }, ['Invite someone', 'Specialist', 'How long should the code work? 1 hour 1 day 3 days']],
  [{ is: 'devices' }, ['This device', 'Never connected to the server', 'Empty this device']],
  [{ is: 'ways-back' }, ['Printed recovery code', 'Two of the three people bring their paper.', 'Start the practice']],
  [{ is: 'erasures' }, ['Erased files', NO_NETWORK, 'Your agency has not said how long files are kept.']],
  [{ is: 'access-log' }, ['Who did what', NO_NETWORK]],
  [{ is: 'not-delivered' }, ['Nothing here is lost', 'notes are saved here', 'Try now', 'Deliver notes by file']],
  [{ is: 'carry-out' }, ['Save waiting notes to a file', 'Deliver a file from another device']],
  [{ is: 'set-back' }, ['The server was set back to an older copy', 'This device has nothing more to send again.']],
  [{ is: 'quick-code' }, ['After three wrong tries the passphrase is asked for again.', 'At least 6 digits.']],
  [{ is: 'passkey' }, ['Everyone who can unlock this device can then open the app.', 'Make the passkey']],
  [{ is: 'lost-device' }, ['A device is lost or stolen', 'Current passphrase', 'Stop the lost device']],
  [{ is: 'passphrase' }, ['Current passphrase', 'New passphrase', 'Type the passphrase again']],
  [{ is: 'about' }, ['What you write is encrypted on this device before it is sent', 'What the app cannot do']],
]

describe('where the app can go', () => {
  it('is a screen, or it is a fault of the app', () => {
    expect(() => RouteScreen({ route: { is: 'nowhere' } as unknown as Route })).toThrow('no file nowhere-screen.tsx')
  })

  it.each(SCREENS.map(([route, reads]) => [route.is, route, reads] as const))(
    'says on the screen %s what there is and what there is none of',
    async (_, named, reads) => {
      const route = 'file' in named ? { ...named, file: bopha } : named
      const shown = openOver(
        device,
        <Suspense fallback={null}>
          <RouteScreen route={route} />
        </Suspense>,
        route,
      )
      for (const text of reads) await shown.comes(text)
      expect(shown.page.querySelectorAll('h1')).toHaveLength(1)
    },
  )
})
