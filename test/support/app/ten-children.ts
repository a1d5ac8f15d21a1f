import type { ChildStory } from '#cli/demo/telling/child-story.ts'
import { ardit } from '#cli/demo/stories/albania/ardit.ts'
import { besjana } from '#cli/demo/stories/albania/besjana.ts'
import { erion } from '#cli/demo/stories/albania/erion.ts'
import { klea } from '#cli/demo/stories/albania/klea.ts'
import { valbona } from '#cli/demo/stories/albania/valbona.ts'
import { ratana } from '#cli/demo/stories/cambodia/ratana.ts'
import { visal } from '#cli/demo/stories/cambodia/visal.ts'
import { mani } from '#cli/demo/stories/laos/mani.ts'
import { mohamed } from '#cli/demo/stories/sierra-leone/mohamed.ts'
import { an } from '#cli/demo/stories/viet-nam/an.ts'

interface OneOfTen {
  readonly who: string
  readonly story: ChildStory
  /** One card that applies to this child. */
  readonly card: string
  /** The reasons that it gives, in order: the kind of each fact in the file, and its name on the screen. */
  readonly why: readonly (readonly [kind: string, words: RegExp])[]
}

/** Ten children of the demonstration, who together cover all groups, levels and ages. */
export const TEN: readonly [OneOfTen, ...OneOfTen[]] = [
  {
    who: 'a boy of fourteen months, born of it, whose mother is a child herself',
    story: erion,
    card: 'born-bond-as-strength',
    why: [
      ['child-group', /^Origins/],
      ['level-assessment', /^How it is going/],
    ],
  },
  {
    who: 'a girl of four, born of it, with a place in her village',
    story: besjana,
    card: 'born-place-in-community',
    why: [
      ['child-group', /^Origins/],
      ['level-assessment', /^How it is going/],
    ],
  },
  {
    who: 'a boy of five who was taken along',
    story: visal,
    card: 'small-steps-backwards',
    why: [
      ['care-arrangement', /^Lives now: A home for mothers with children\s+Mother and Ratana/],
      ['birth', /^Age and birth\s+5 on /],
    ],
  },
  {
    who: 'a girl of seven who was taken along and saw it',
    story: ratana,
    card: 'with-parent-saw-violence',
    why: [
      ['child-group', /^Origins/],
      ['victims-child', /^Origins/],
    ],
  },
  {
    who: 'a girl of nine who stayed behind',
    story: mani,
    card: 'left-behind-stayed-in-school',
    why: [
      ['child-group', /^Origins/],
      ['victims-child', /^Origins/],
      ['birth', /^Age and birth/],
    ],
  },
  {
    who: 'a child of thirteen who stayed behind and carried too much',
    story: an,
    card: 'child-of-victim-carried-too-much',
    why: [
      ['child-group', /^Origins/],
      ['victims-child', /^Origins/],
      ['birth', /^Age and birth/],
    ],
  },
  {
    who: 'a boy of thirteen whose birth is on no register',
    story: ardit,
    card: 'registration-stuck-on-money',
    why: [['birth-registration', /^Birth: Not registered/]],
  },
  {
    who: 'a girl of seventeen with a son',
    story: valbona,
    card: 'nearly-grown-plan',
    why: [
      ['birth', /^Age and birth\s+Born on/],
      ['goal', /^Goal: some are written, but none that fits this advice/],
    ],
  },
  {
    who: 'a girl of fifteen whose uncle gained by it',
    story: klea,
    card: 'family-gained-by-it',
    why: [['danger', /^Origins/]],
  },
  {
    who: 'a young man of eighteen, back from the boats',
    story: mohamed,
    card: 'fishing',
    why: [['own-experience', /^Origins/]],
  },
]
