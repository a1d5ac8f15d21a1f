import type { CaseFile } from '#domain/case-file.ts'
import { reflections, type EthicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { PRINCIPLES, type EthicsMoment, type Principle } from '#domain/ethics/principles.ts'

/** What a team's reflections have in common: counts alone, without a file, a question or a word that anybody wrote. Internal, for the team that holds the files. */
export interface EthicsPattern {
  readonly reflections: number
  readonly stillThinking: number
  readonly lookedBack: number
  readonly byMoment: Readonly<Record<EthicsMoment, number>>
  /** How often each principle was in question, the most frequent first; those that never were are left out. */
  readonly principles: readonly { readonly principle: Principle; readonly times: number }[]
  /** Which two met, the most frequent first. */
  readonly pairs: readonly { readonly between: readonly [Principle, Principle]; readonly times: number }[]
  readonly childHeard: number
  readonly wouldNotAgain: number
}

export function ethicsPattern(files: readonly CaseFile[]): EthicsPattern {
  const bodies = files.flatMap((file) => reflections(file).map((entry) => entry.body))
  const count = (is: (body: EthicalReflection) => boolean) => bodies.filter(is).length
  return {
    reflections: bodies.length,
    stillThinking: count((body) => body.state === 'still-thinking'),
    lookedBack: count((body) => body.state === 'looked-back'),
    byMoment: {
      'before-it-comes-up': count((body) => body.moment === 'before-it-comes-up'),
      'while-it-lasts': count((body) => body.moment === 'while-it-lasts'),
      'after-it-happened': count((body) => body.moment === 'after-it-happened'),
    },
    principles: PRINCIPLES.map((principle) => ({ principle, times: count((body) => body.principles.includes(principle)) }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times),
    pairs: pairsOf(bodies),
    childHeard: count((body) => body.childSays.answer !== 'not-asked'),
    wouldNotAgain: count((body) => body.state === 'looked-back' && body.wouldAgain === 'no'),
  }
}

function pairsOf(bodies: readonly EthicalReflection[]): EthicsPattern['pairs'] {
  const met = PRINCIPLES.flatMap((one, at) => PRINCIPLES.slice(at + 1).map((other) => ({ between: [one, other] as const, times: bodies.filter(({ principles }) => principles.includes(one) && principles.includes(other)).length })))
  return met.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times)
}
