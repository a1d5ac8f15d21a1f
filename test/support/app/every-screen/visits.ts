import { ROUTES, type Route, type RouteOf } from '#web/navigation/routes.ts'
import type { Stands } from './beside-the-stories.ts'
import type { Viewer } from './whole-agency.ts'

/** A screen, and who opens it. `refused`: why this person rightly sees a refusal there. */
export interface Visit {
  readonly who: Viewer
  readonly place: Route
  readonly refused?: string
}

const WITHOUT_NETWORK = 'the agency belongs to no network'

type WithParams = { [Name in Route['is']]: { is: Name } extends RouteOf<Name> ? never : Name }[Route['is']]
type Visits = Readonly<Record<Route['is'], readonly Visit[]>>

/**
 * Every screen of the app, opened by a member who may see it. One with parameters that is not named here does not
 * compile; Drita opens the rest. `release`: a release that waits for a second person.
 */
export function everyVisit(stands: Stands, release: string): Visits {
  const rest = Object.keys(ROUTES).map((is) => [is, [{ who: 'drita', place: { is } }]])
  return { ...(Object.fromEntries(rest) as Visits), ...visitsNamed(stands, release) }
}

function visitsNamed(stands: Stands, release: string): Partial<Visits> & Pick<Visits, WithParams> {
  const { child, mother, need, decision, referral, toApprove, directory, met } = stands
  const drita = (place: Route): Visit => ({ who: 'drita', place })
  const besa = (place: Route): Visit => ({ who: 'besa', place })
  const arben = (place: Route): Visit => ({ who: 'arben', place })
  const ilir = (place: Route): Visit => ({ who: 'ilir', place })
  return {
    today: [drita({ is: 'today' }), besa({ is: 'today' })],
    calendar: [drita({ is: 'calendar' }), besa({ is: 'calendar' })],
    related: [drita({ is: 'related' }), drita({ is: 'related', file: mother })],
    child: (['overview', 'journey', 'plan', 'people'] as const).map((tab) => drita({ is: 'child', file: child, tab })),
    'family-map': [drita({ is: 'family-map', file: child })],
    looks: [drita({ is: 'looks', file: child })],
    crossings: [drita({ is: 'crossings', file: mother })],
    'decision-sheet': [drita({ is: 'decision-sheet', ...decision })],
    return: [drita({ is: 'return', file: decision.file })],
    'hand-over-page': [drita({ is: 'hand-over-page', file: child })],
    agreements: [drita({ is: 'agreements', file: child })],
    'stopped-members': [drita({ is: 'stopped-members', file: child })],
    'plan-page': [drita({ is: 'plan-page', file: child })],
    'consent-sheet': [drita({ is: 'consent-sheet', file: child })],
    'rights-sheet': [drita({ is: 'rights-sheet' }), drita({ is: 'rights-sheet', file: child })],
    'who-read': [drita({ is: 'who-read', file: child })],
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
    'first-hour': [drita({ is: 'first-hour', file: child })],
    'agency-hand-over': [drita({ is: 'agency-hand-over', file: child })],
    slip: [drita({ is: 'slip', ...referral })],
    listing: [drita({ is: 'listing', directory: directory.file, entry: directory.entry })],
    'directory-import': [drita({ is: 'directory-import', directory: directory.file })],
    match: [drita({ is: 'match', ...need })],
    stocktaking: [
      besa({ is: 'stocktaking' }),
      besa({ is: 'stocktaking', file: stands.stocktaking }),
      besa({ is: 'stocktaking', file: stands.stocktaking, part: 'report' }),
      ilir({ is: 'stocktaking', file: stands.stocktaking, part: 'figures' }),
    ],
    met: [drita({ is: 'met', met: met.file, entry: met.entry })],
    'outside-request': [drita({ is: 'outside-request', request: stands.request })],
    group: [drita({ is: 'group', group: stands.group })],
    network: [{ ...drita({ is: 'network' }), refused: WITHOUT_NETWORK }],
    'ask-network': [
      {
        ...drita({ is: 'ask-network', asked: { name: 'Ana', from: '9', to: '11', kin: '', place: '' } }),
        refused: WITHOUT_NETWORK,
      },
    ],
    'contact-point': [{ ...besa({ is: 'contact-point' }), refused: WITHOUT_NETWORK }],
    team: [besa({ is: 'team' })],
    'caseload-review': [besa({ is: 'caseload-review', member: stands.worker })],
    caseload: [{ who: 'besa', place: { is: 'caseload', member: stands.worker } }],
    figures: [drita({ is: 'figures' }), besa({ is: 'figures' })],
    supervision: [drita({ is: 'supervision' }), besa({ is: 'supervision' })],
    evidence: [ilir({ is: 'evidence' })],
    'evidence-table': [ilir({ is: 'evidence-table' })],
    'evidence-release': [ilir({ is: 'evidence-release', release })],
    'evidence-ledger': [ilir({ is: 'evidence-ledger' })],
    'evidence-batches': [ilir({ is: 'evidence-batches' })],
    'evidence-indicators': [ilir({ is: 'evidence-indicators' })],
    'evidence-datasets': [ilir({ is: 'evidence-datasets' })],
    'evidence-htcds': [ilir({ is: 'evidence-htcds' })],
    'evidence-file-table': [ilir({ is: 'evidence-file-table' })],
    'evidence-method': [ilir({ is: 'evidence-method' })],
    'own-questions': [besa({ is: 'own-questions' }), arben({ is: 'own-questions' })],
    'own-question': [arben({ is: 'own-question' })],
    'own-form': [arben({ is: 'own-form' })],
    'duties-by-law': [arben({ is: 'duties-by-law' }), drita({ is: 'duties-by-law' })],
    'form-order': [arben({ is: 'form-order' })],
    approvals: [besa({ is: 'approvals' })],
    approval: [besa({ is: 'approval', ...toApprove })],
    guidance: [
      besa({ is: 'guidance' }),
      drita({ is: 'guidance', file: child }),
      drita({ is: 'guidance', publication: 'whats-home-2016' }),
      arben({ is: 'guidance', country: 'AL' }),
    ],
    reported: [arben({ is: 'reported', report: stands.report })],
    help: [drita({ is: 'help', of: { is: 'child', file: child, tab: 'overview' } })],
    more: [drita({ is: 'more' }), besa({ is: 'more' }), arben({ is: 'more' }), ilir({ is: 'more' })],
    people: [arben({ is: 'people' })],
    invite: [arben({ is: 'invite' })],
    devices: [arben({ is: 'devices' })],
    'ways-back': [arben({ is: 'ways-back' })],
    passkey: [drita({ is: 'passkey' }), arben({ is: 'passkey' })],
    erasures: [arben({ is: 'erasures' })],
    'access-log': [arben({ is: 'access-log' })],
  }
}
