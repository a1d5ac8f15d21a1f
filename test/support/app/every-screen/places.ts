import type { Route } from '#web/navigation/routes.ts'
import type { Stands } from './beside-the-stories.ts'
import type { Viewer } from './whole-agency.ts'

/** A place, and who opens it. `refused`: why a refusal in words is what this person rightly sees there. */
export interface Visit {
  readonly who: Viewer
  readonly place: Route
  readonly refused?: string
}

const WITHOUT_NETWORK = 'the agency belongs to no network'

/** Every place of the app, before the eyes of who may see it. A place that is not here does not compile. `release`: one that waits for a second person. */
export function everyPlace(stands: Stands, release: string): Readonly<Record<Route['is'], readonly Visit[]>> {
  const { child, mother, need, decision, referral, toApprove, directory, met } = stands
  const drita = (place: Route): Visit => ({ who: 'drita', place })
  const besa = (place: Route): Visit => ({ who: 'besa', place })
  const arben = (place: Route): Visit => ({ who: 'arben', place })
  const ilir = (place: Route): Visit => ({ who: 'ilir', place })
  return {
    today: [drita({ is: 'today' }), besa({ is: 'today' })],
    calendar: [drita({ is: 'calendar' }), besa({ is: 'calendar' })],
    'first-days': [drita({ is: 'first-days' })],
    children: [drita({ is: 'children' })],
    'already-known': [drita({ is: 'already-known' })],
    related: [drita({ is: 'related' }), drita({ is: 'related', file: mother })],
    'open-family': [drita({ is: 'open-family' })],
    child: (['overview', 'journey', 'plan', 'people'] as const).map((tab) => drita({ is: 'child', file: child, tab })),
    'family-map': [drita({ is: 'family-map', file: child })],
    looks: [drita({ is: 'looks', file: child })],
    crossings: [drita({ is: 'crossings', file: mother })],
    'decision-sheet': [drita({ is: 'decision-sheet', ...decision })],
    return: [drita({ is: 'return', file: decision.file })],
    'hand-over-page': [drita({ is: 'hand-over-page', file: child })],
    'plan-page': [drita({ is: 'plan-page', file: child })],
    'consent-sheet': [drita({ is: 'consent-sheet', file: child })],
    'rights-sheet': [drita({ is: 'rights-sheet' }), drita({ is: 'rights-sheet', file: child })],
    'own-file': [
      drita({ is: 'own-file', file: mother }),
      { ...drita({ is: 'own-file', file: child }), refused: 'a copy is for who is grown' },
    ],
    'what-happened': [drita({ is: 'what-happened' }), drita({ is: 'what-happened', file: child })],
    write: [
      'visit',
      'service',
      'level-assessment',
      'best-interests',
      'factor',
      'consent/sharing',
      'instrument-completed',
      'ethical-reflection',
    ].map((kind) => drita({ is: 'write', kind, file: child })),
    slip: [drita({ is: 'slip', ...referral })],
    'open-packet': [drita({ is: 'open-packet' })],
    directory: [drita({ is: 'directory' })],
    listing: [drita({ is: 'listing', directory: directory.file, entry: directory.entry })],
    'directory-import': [drita({ is: 'directory-import', directory: directory.file })],
    match: [drita({ is: 'match', ...need })],
    carers: [drita({ is: 'carers' })],
    'ethics-log': [drita({ is: 'ethics-log' })],
    stocktaking: [
      besa({ is: 'stocktaking' }),
      besa({ is: 'stocktaking', file: stands.stocktaking }),
      besa({ is: 'stocktaking', file: stands.stocktaking, part: 'report' }),
      ilir({ is: 'stocktaking', file: stands.stocktaking, part: 'figures' }),
    ],
    encounters: [drita({ is: 'encounters' })],
    meet: [drita({ is: 'meet' })],
    met: [drita({ is: 'met', met: met.file, entry: met.entry })],
    'at-risk': [drita({ is: 'at-risk' })],
    'write-at-risk': [drita({ is: 'write-at-risk' })],
    groups: [drita({ is: 'groups' })],
    group: [drita({ is: 'group', group: stands.group })],
    network: [{ ...drita({ is: 'network' }), refused: WITHOUT_NETWORK }],
    'ask-network': [
      {
        ...drita({ is: 'ask-network', asked: { name: 'Ana', from: '9', to: '11', kin: '', place: '' } }),
        refused: WITHOUT_NETWORK,
      },
    ],
    'contact-point': [{ ...besa({ is: 'contact-point' }), refused: WITHOUT_NETWORK }],
    shift: [drita({ is: 'shift' })],
    team: [besa({ is: 'team' })],
    figures: [drita({ is: 'figures' }), besa({ is: 'figures' })],
    supervision: [drita({ is: 'supervision' }), besa({ is: 'supervision' })],
    instruments: [drita({ is: 'instruments' })],
    evidence: [ilir({ is: 'evidence' })],
    'evidence-table': [ilir({ is: 'evidence-table' })],
    'evidence-release': [ilir({ is: 'evidence-release', release })],
    'evidence-ledger': [ilir({ is: 'evidence-ledger' })],
    'evidence-indicators': [ilir({ is: 'evidence-indicators' })],
    'evidence-datasets': [ilir({ is: 'evidence-datasets' })],
    'evidence-htcds': [ilir({ is: 'evidence-htcds' })],
    'evidence-file-table': [ilir({ is: 'evidence-file-table' })],
    'evidence-method': [ilir({ is: 'evidence-method' })],
    approvals: [besa({ is: 'approvals' })],
    approval: [besa({ is: 'approval', ...toApprove })],
    guidance: [
      besa({ is: 'guidance' }),
      drita({ is: 'guidance', file: child }),
      drita({ is: 'guidance', publication: 'whats-home-2016' }),
      arben({ is: 'guidance', country: 'AL' }),
    ],
    'report-harm': [drita({ is: 'report-harm' })],
    reports: [drita({ is: 'reports' })],
    reported: [arben({ is: 'reported', report: stands.report })],
    help: [drita({ is: 'help', of: { is: 'child', file: child, tab: 'overview' } })],
    more: [drita({ is: 'more' }), besa({ is: 'more' }), arben({ is: 'more' }), ilir({ is: 'more' })],
    people: [arben({ is: 'people' })],
    invite: [arben({ is: 'invite' })],
    devices: [arben({ is: 'devices' })],
    'ways-back': [arben({ is: 'ways-back' })],
    erasures: [arben({ is: 'erasures' })],
    'access-log': [arben({ is: 'access-log' })],
    'not-delivered': [drita({ is: 'not-delivered' })],
    'carry-out': [drita({ is: 'carry-out' })],
    'first-sync': [drita({ is: 'first-sync' })],
    language: [drita({ is: 'language' })],
    'review-words': [drita({ is: 'review-words' })],
    'quick-code': [drita({ is: 'quick-code' })],
    passphrase: [drita({ is: 'passphrase' })],
    about: [drita({ is: 'about' })],
  }
}
