import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

interface Area {
  readonly id: string
  readonly words: MessageDescriptor
  /** Where its texts are in the code. */
  readonly at: RegExp
}

/** Areas of the app in the best order for a reviewer: what every caseworker reads first. The last area has the rest. */
export const REVIEW_AREAS = [
  { id: 'today', words: msg`Today`, at: /\/screens\/today\// },
  { id: 'form', words: msg`What happened? The choice and the forms`, at: /\/screens\/what-happened\// },
  { id: 'child', words: msg`A child’s file`, at: /\/screens\/(child|children|related|slip)\// },
  { id: 'consent', words: msg`Consent, and what a child is told`, at: /consent|limits-told/ },
  { id: 'for-child', words: msg`Sheets for the child`, at: /\/screens\/for-child\// },
  { id: 'kinds', words: msg`What can be written down: names, questions, answers`, at: /\/web\/kinds\// },
  {
    id: 'everywhere',
    words: msg`Words used everywhere`,
    at: /\/web\/(words|components|fields|frame|files|navigation|session|drafts|child|slip)\//,
  },
  {
    id: 'outside',
    words: msg`Signing in, locking, devices and people`,
    at: /\/web\/(outside|meeting)\/|\/screens\/(outside|lock|enrol|people|devices|first-sync|delivery|more|languages)\//,
  },
  {
    id: 'team',
    words: msg`Team, approvals, supervision`,
    at: /\/screens\/(team|approvals|supervision|safeguarding)\//,
  },
  {
    id: 'around',
    words: msg`Services, meetings, groups, other agencies`,
    at: /\/screens\/(directory|encounters|outside-requests|groups|network|instruments)\/|\/domain\/instruments\//,
  },
  {
    id: 'figures',
    words: msg`Figures, evidence, stocktaking`,
    at: /\/screens\/(figures|evidence|stocktaking)\/|\/domain\/stocktaking\//,
  },
  { id: 'countries', words: msg`What a country says`, at: /\/country-pack\/|\/guidance\/country\// },
  { id: 'guidance', words: msg`Guidance and library`, at: /\/guidance\// },
  { id: 'other', words: msg`Everything else`, at: /(?:)/ },
] as const satisfies readonly Area[]

export type AreaId = (typeof REVIEW_AREAS)[number]['id']

/** The first area in which a text occurs. */
export const areaOf = (places: readonly string[]): AreaId =>
  REVIEW_AREAS.find(({ at }) => places.some((place) => at.test(place)))?.id ?? 'other'
