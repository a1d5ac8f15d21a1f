import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { IconName } from '#web/components/icon.tsx'
import type { Route } from '#web/navigation/routes.ts'
import { hasAnyRole, type useMe } from '#web/session/session.tsx'

/** A row of *More*, and for whom it is. */
export interface MoreRow {
  readonly to: Route
  readonly icon: IconName
  readonly title: MessageDescriptor
  readonly line?: MessageDescriptor
  /** For everybody, unless it says for whom. */
  readonly isFor?: IsFor
}
type Me = ReturnType<typeof useMe>
type IsFor = (me: Pick<Me, 'roles' | 'custodian'>, practising: boolean) => boolean

export interface MoreGroup {
  readonly name: string
  /** What comes first has no heading. */
  readonly heading?: MessageDescriptor
  readonly rows: readonly MoreRow[]
}

const of =
  (...roles: Me['roles']): IsFor =>
  (me) =>
    hasAnyRole(me.roles, ...roles)
const carriesFiles = of('caseworker', 'supervisor')
const worksWithChildren = of('caseworker', 'supervisor', 'specialist')

/** Everything that is not done every day, in the order in which it is looked for. */
export const MORE: readonly MoreGroup[] = [
  {
    name: 'first',
    rows: [
      {
        to: { is: 'not-delivered' },
        icon: 'here',
        title: msg`Not yet delivered`,
        line: msg`Waiting to be sent, or needs you`,
      },
      {
        to: { is: 'report-harm' },
        icon: 'shield',
        title: msg`Harm by one of us`,
        line: msg`Tell one person outside line management`,
      },
      { to: { is: 'reports' }, icon: 'lock', title: msg`What was reported`, line: msg`By you, or to you` },
    ],
  },
  {
    name: 'day',
    heading: msg`For your day`,
    rows: [
      { to: { is: 'team' }, icon: 'team', title: msg`Team`, isFor: of('supervisor') },
      { to: { is: 'approvals' }, icon: 'tick', title: msg`To approve`, isFor: of('supervisor') },
      {
        to: { is: 'supervision' },
        icon: 'speech',
        title: msg`Supervision`,
        line: msg`Stalled work, gaps in files, talks about the work`,
        isFor: of('supervisor'),
      },
      {
        to: { is: 'evidence' },
        icon: 'same',
        title: msg`Numbers`,
        line: msg`Tables, releases and the privacy budget`,
        isFor: of('coordinator'),
      },
      {
        to: { is: 'supervision' },
        icon: 'speech',
        title: msg`Talks about the work`,
        line: msg`With a supervisor; not in any child’s file`,
        isFor: ({ roles }) => !hasAnyRole(roles, 'supervisor') && hasAnyRole(roles, 'caseworker', 'specialist'),
      },
      {
        to: { is: 'calendar' },
        icon: 'calendar',
        title: msg`Calendar`,
        line: msg`A month, in words that give nothing away`,
        isFor: worksWithChildren,
      },
      {
        to: { is: 'first-days' },
        icon: 'clock',
        title: msg`The first days`,
        line: msg`What is still open, child by child`,
        isFor: carriesFiles,
      },
      {
        to: { is: 'shift' },
        icon: 'moon',
        title: msg`Shift card`,
        line: msg`Who sleeps here, and what to do tonight`,
        isFor: worksWithChildren,
      },
      {
        to: { is: 'figures' },
        icon: 'same',
        title: msg`Figures of a month`,
        line: msg`Exact numbers, for our own use only`,
        isFor: carriesFiles,
      },
    ],
  },
  {
    name: 'without-a-file',
    heading: msg`Without a file`,
    rows: [
      {
        to: { is: 'encounters' },
        icon: 'person',
        title: msg`Met without a file`,
        line: msg`On the way, by phone, in the open house`,
        isFor: carriesFiles,
      },
      {
        to: { is: 'outside-requests' },
        icon: 'phone',
        title: msg`Requests from outside`,
        line: msg`A lawyer, an uncle, a journalist: one answer for all`,
        isFor: ({ custodian, roles }) => custodian || hasAnyRole(roles, 'caseworker', 'supervisor', 'administrator'),
      },
      {
        to: { is: 'at-risk' },
        icon: 'unknown',
        title: msg`Children at risk`,
        line: msg`Before anything happened, without a name`,
        isFor: carriesFiles,
      },
      {
        to: { is: 'groups' },
        icon: 'children',
        title: msg`Groups`,
        line: msg`People who come, each under a name that is not the real one; classes and sessions`,
        isFor: carriesFiles,
      },
    ],
  },
  {
    name: 'services',
    heading: msg`Services, papers and questions`,
    rows: [
      {
        to: { is: 'directory' },
        icon: 'home',
        title: msg`Services`,
        line: msg`What help there is, where and for whom`,
      },
      {
        to: { is: 'papers' },
        icon: 'print',
        title: msg`Paper forms`,
        line: msg`For a day without a phone`,
        isFor: carriesFiles,
      },
      {
        to: { is: 'rights-sheet' },
        icon: 'paper',
        title: msg`Rights, and how to complain`,
        line: msg`A sheet for children and families`,
      },
      {
        to: { is: 'instruments' },
        icon: 'book',
        title: msg`Sets of questions`,
        line: msg`From the app, and added by the agency`,
      },
      {
        to: { is: 'ethics-log' },
        icon: 'scales',
        title: msg`Hard questions`,
        line: msg`Of the agency as a whole; no child is named`,
      },
      {
        to: { is: 'stocktaking' },
        icon: 'globe',
        title: msg`Taking stock`,
        line: msg`What a country or district has, and whether it works`,
      },
    ],
  },
  {
    name: 'others',
    heading: msg`From and to others`,
    rows: [
      {
        to: { is: 'network' },
        icon: 'team',
        title: msg`Other agencies`,
        line: msg`Who may know a child too; no names are given`,
      },
      { to: { is: 'duties-by-law' }, icon: 'scales', title: msg`Names that a law asks for` },
      { to: { is: 'open-packet' }, icon: 'lock', title: msg`Read a sealed file`, line: msg`Sent by another agency` },
      {
        to: { is: 'moving-in' },
        icon: 'folder',
        title: msg`Import children from a list`,
        line: msg`A spreadsheet that you have kept until now`,
        isFor: (me, practising) => !practising && carriesFiles(me, practising),
      },
    ],
  },
  {
    name: 'agency',
    heading: msg`Our agency`,
    rows: [
      {
        to: { is: 'guidance' },
        icon: 'globe',
        title: msg`Countries`,
        line: msg`Which country’s facts and time limits you use`,
        isFor: ({ custodian, roles }) => custodian || hasAnyRole(roles, 'administrator'),
      },
      { to: { is: 'people' }, icon: 'children', title: msg`People`, line: msg`Colleagues: invite, change, remove` },
      { to: { is: 'devices' }, icon: 'phone', title: msg`Devices` },
    ],
  },
  {
    name: 'way-in',
    heading: msg`Your way in`,
    rows: [
      {
        to: { is: 'ways-back' },
        icon: 'key',
        title: msg`Ways back in`,
        line: msg`Passphrase, printed code, two of three people`,
      },
      {
        to: { is: 'quick-code' },
        icon: 'lock',
        title: msg`Quick code`,
        line: msg`A short code for the rest of this shift`,
      },
      {
        to: { is: 'passkey' },
        icon: 'key',
        title: msg`Passkey`,
        line: msg`A fingerprint, a face or a security key instead of the passphrase`,
      },
      { to: { is: 'passphrase' }, icon: 'pencil', title: msg`Change the passphrase` },
    ],
  },
  {
    name: 'about',
    heading: msg`About the app`,
    rows: [
      {
        to: { is: 'evidence-method' },
        icon: 'bulb',
        title: msg`How we protect children in figures`,
        line: msg`The method in plain words`,
      },
      {
        to: { is: 'help', of: { is: 'more' } },
        icon: 'book',
        title: msg`Handbook`,
        line: msg`What to do when, and how an agency begins`,
      },
      { to: { is: 'about' }, icon: 'info', title: msg`About the app and its limits` },
    ],
  },
]
