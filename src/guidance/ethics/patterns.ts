import type { CaseFile } from '#domain/file/case-file.ts'
import { PRINCIPLES, type EthicsMoment, type Principle } from '#domain/vocabulary/principles.ts'
import { dilemmasOf } from '#domain/kinds/follow-up/agency-dilemma.ts'
import { reflections, type EthicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'

/** A reflection about one child, or one of the agency as a whole: patterns count them alike. */
type Thought = Pick<EthicalReflection, 'principles' | 'state'>

/** Patterns in a team's hard questions: counts alone, without a file, a question or a word that anybody wrote. Internal, for the team that holds the files. */
export interface EthicsPattern {
  /** Number of reflections about one child. */
  readonly reflections: number
  /** Number of questions of the agency as a whole. */
  readonly agency: number
  /** The fields below count both together. */
  readonly stillThinking: number
  readonly lookedBack: number
  /** How often each principle was in question, the most frequent first; those that never were are left out. */
  readonly principles: readonly { readonly principle: Principle; readonly times: number }[]
  /** Pairs of principles in question, the most frequent first. */
  readonly pairs: readonly { readonly between: readonly [Principle, Principle]; readonly times: number }[]
  /** The fields below count only reflections about a child. */
  readonly byMoment: Readonly<Record<EthicsMoment, number>>
  readonly childHeard: number
  readonly wouldNotAgain: number
}

export function ethicsPattern(files: readonly CaseFile[], logs: readonly CaseFile[]): EthicsPattern {
  const cases = files.flatMap((file) => reflections(file).map((entry) => entry.body))
  const agency = logs.flatMap((log) => dilemmasOf(log).map((entry) => entry.body))
  const all: readonly Thought[] = [...cases, ...agency]
  const count = (is: (body: EthicalReflection) => boolean) => cases.filter(is).length
  return {
    reflections: cases.length,
    agency: agency.length,
    stillThinking: all.filter((body) => body.state === 'still-thinking').length,
    lookedBack: all.filter((body) => body.state === 'looked-back').length,
    principles: PRINCIPLES.map((principle) => ({
      principle,
      times: all.filter((body) => body.principles.includes(principle)).length,
    }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times),
    pairs: pairsOf(all),
    byMoment: {
      'before-it-comes-up': count((body) => body.moment === 'before-it-comes-up'),
      'while-it-lasts': count((body) => body.moment === 'while-it-lasts'),
      'after-it-happened': count((body) => body.moment === 'after-it-happened'),
    },
    childHeard: count((body) => body.childSays.answer !== 'not-asked'),
    wouldNotAgain: count((body) => body.state === 'looked-back' && body.wouldAgain === 'no'),
  }
}

function pairsOf(all: readonly Thought[]): EthicsPattern['pairs'] {
  const met = PRINCIPLES.flatMap((one, at) =>
    PRINCIPLES.slice(at + 1).map((other) => ({
      between: [one, other] as const,
      times: all.filter(({ principles }) => principles.includes(one) && principles.includes(other)).length,
    })),
  )
  return met.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times)
}

/** How often any of these was in question, for a child or for the agency: each question once, however many of them it named. */
export function inQuestion(
  principles: readonly Principle[],
  files: readonly CaseFile[],
  logs: readonly CaseFile[],
): number {
  const asked = [
    ...files.flatMap((file) => reflections(file).map(({ body }) => body.principles)),
    ...logs.flatMap((log) => dilemmasOf(log).map(({ body }) => body.principles)),
  ]
  return asked.filter((named) => named.some((one) => principles.includes(one))).length
}
