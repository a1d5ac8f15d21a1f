import type { HeardCode } from '#contract/problem.ts'
import type { EnrolRefusal, Refusal } from '../api.ts'

/** What the server said, as a device says it to a person. */
export function refusalOf(code: HeardCode | 'no-network' | 'not-understood'): Refusal {
  switch (code) {
    case 'no-network':
    case 'not-found':
    case 'not-entitled':
    case 'app-too-old':
    case 'app-too-new':
      return code
    case 'try-later':
      return 'no-network'
    case 'body-too-large':
      return 'too-large'
    default:
      return 'server-refused'
  }
}

export function enrolRefusal(code: HeardCode | 'no-network' | 'not-understood'): EnrolRefusal {
  switch (code) {
    case 'too-many-tries':
    case 'organisation-exists':
      return code
    case 'invitation-used':
      return 'code-used'
    default:
      return refusalOf(code)
  }
}
