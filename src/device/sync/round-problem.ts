import type { HeardCode } from '#contract/problem.ts'
import type { Refusal } from '../api.ts'
import { refusalOf } from '../platform/refusals.ts'

/** Why a round ended early. `storage-full` is this device's own storage; a full server says `server-refused` until it has room. */
export type RoundProblem = Refusal | HeardCode | 'no-network' | 'not-understood'

export function asRefusal(problem: RoundProblem): Refusal {
  switch (problem) {
    case 'directory-broken':
    case 'server-refused':
    case 'storage-unavailable':
    case 'locked':
      return problem
    case 'unknown-kind':
    case 'wrong-file':
    case 'wrong-folder':
    case 'not-well-formed':
    case 'rule-refused':
    case 'not-a-custodian':
    case 'not-an-allowed-file':
    case 'too-large':
    case 'not-readable':
    case 'unsent-entries':
    case 'someone-else-must':
    case 'held-by-law':
    case 'damaged':
      return problem
    default:
      return refusalOf(problem)
  }
}
