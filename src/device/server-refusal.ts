import type { ProblemCode } from '#contract/problem.ts'
import type { EnrolRefusal, Refusal } from './api.ts'

/** What the server said, as a device says it to a person. */
export function refusalOf(code: ProblemCode | 'no-network' | 'not-understood'): Refusal {
  switch (code) {
    case 'no-network':
    case 'not-found':
    case 'not-entitled':
      return code
    case 'try-later':
      return 'no-network'
    case 'body-too-large':
      return 'too-large'
    default:
      return 'server-refused'
  }
}

export function enrolRefusal(code: ProblemCode | 'no-network' | 'not-understood'): EnrolRefusal {
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
