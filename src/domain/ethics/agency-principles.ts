import type { CaseFile } from '../case-file.ts'
import { dilemmasOf } from '../kinds/follow-up/agency-dilemma.ts'
import { PRINCIPLES, type Principle } from './principles.ts'

/** The work held against the agency's own principles: how often each was in question, and which never were, which may mean kept, or never thought of. */
export interface AgencyPrinciples {
  readonly stillThinking: number
  readonly decided: number
  readonly lookedBack: number
  readonly principles: readonly { readonly principle: Principle; readonly times: number }[]
  readonly never: readonly Principle[]
}

export function agencyPrinciples(...logs: readonly CaseFile[]): AgencyPrinciples {
  const bodies = logs.flatMap((log) => dilemmasOf(log).map(({ body }) => body))
  const count = (state: string) => bodies.filter((body) => body.state === state).length
  const times = PRINCIPLES.map((principle) => ({ principle, times: bodies.filter(({ principles }) => principles.includes(principle)).length }))
  return {
    stillThinking: count('still-thinking'),
    decided: count('decided'),
    lookedBack: count('looked-back'),
    principles: times.filter((one) => one.times > 0).sort((a, b) => b.times - a.times),
    never: times.filter((one) => one.times === 0).map(({ principle }) => principle),
  }
}
