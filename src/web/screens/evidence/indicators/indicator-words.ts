import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** The name of each indicator, and its definition: those of `src/evidence/tables/indicators` as text of the page. */
export const INDICATOR_WORDS: Readonly<
  Record<string, { readonly title: MessageDescriptor; readonly definition: MessageDescriptor }>
> = {
  'identification-pathways': {
    title: msg`How children were identified`,
    definition: msg`Identified and fully, partly or not assisted; identified and declined help; or never identified. People met without a file are counted separately.`,
  },
  'own-victim-status': {
    title: msg`The child’s own victim status`,
    definition: msg`Identified in the child’s own right, formally or as presumed, whatever help followed; never identified; or not decided yet. A parent’s identification does not count.`,
  },
  'met-without-file': {
    title: msg`People met without a file`,
    definition: msg`How meetings with a person without a file ended: the person took what was given, the person or an adult beside them said no, or the person went away. Each child of a group counts, and a person met twice counts twice. A person who has a file by then is not counted here. A meeting is counted once its notes are deleted, and only where the agency decided that meetings are counted.`,
  },
  'time-to-first-steps': {
    title: msg`Time to the first steps`,
    definition: msg`Days from the first contact to the opening of the file (registration), and from the opening to the first contact, the first assessment and the agreed plan. A step not taken yet is counted as not yet.`,
  },
  'needs-and-help': {
    title: msg`Needs and help received`,
    definition: msg`For each child and each area of help: the last stage that the help reached. Where two needs of one area differ, the one that got further counts.`,
  },
  'reasons-for-declining': {
    title: msg`Why help was declined`,
    definition: msg`For each child and area in which help was declined: the first reason given, in one of four groups, or that the same offer was accepted later. The groups come from a study with women and girls; children did not choose them.`,
  },
  gaps: {
    title: msg`Gaps: help missing or not fitting`,
    definition: msg`For each child and area in which help was needed and there was none, or none that fits. Never counted with what a child declined.`,
  },
  'reasons-for-gaps': {
    title: msg`Why there is a gap`,
    definition: msg`For each child: every reason given why help was missing or did not fit. A child with two reasons counts in both.`,
  },
  'what-helped': {
    title: msg`What helped`,
    definition: msg`For each child and area in which help was received: whether somebody said that it helped, that it did not, or both. Not known: nobody was asked, or nobody could tell.`,
  },
  'phase-durations': {
    title: msg`How long each phase lasted`,
    definition: msg`Months in crisis, transition, inclusion and aftercare. A phase that is not over is counted as still running.`,
  },
  'change-at-each-level': {
    title: msg`Change at each level`,
    definition: msg`With the parent, in the family, the community and society: the latest assessment compared with the first, where both are known. Levels are never added up.`,
  },
  'change-in-each-domain': {
    title: msg`Change in each part of life`,
    definition: msg`In each of fourteen domains: one person’s latest view compared with that person’s first.`,
  },
  documents: {
    title: msg`Documents`,
    definition: msg`For each document that a child needs: there when the file was opened, obtained since, or still missing.`,
  },
  schooling: { title: msg`School`, definition: msg`Schooling from the opening of the file to the latest entry.` },
  'placement-stability': {
    title: msg`Moves between places to live`,
    definition: msg`How often the care arrangement changed since the opening.`,
  },
  'closure-types': {
    title: msg`Why files were closed`,
    definition: msg`The reason for closing the file; “still open” while it is not closed.`,
  },
  'sdg-16-2-2': {
    title: msg`SDG 16.2.2: victims of trafficking`,
    definition: msg`People identified as victims, by sex, age and form of exploitation. Reported to the United Nations as a rate for 100,000 people of the same sex and age.`,
  },
  joinability: {
    title: msg`How well records match other sources`,
    definition: msg`For each child: how many of six columns hold a known code (age band, sex, district, group, form, who sent the child). The more are known, the better sources can be joined, and the easier a child can be recognised.`,
  },
}

/** Shares are computed from shown counts only. */
export const SHARE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  offered: msg`Share of needs in which help was offered`,
  accepted: msg`Of answered offers, accepted`,
  declined: msg`Of answered offers, declined`,
  gap: msg`Share of needs with no help, or none that fits`,
  'took-help': msg`Of those who answered, took what was given`,
  'within-two-weeks': msg`Within two weeks`,
  better: msg`Better than at the first assessment`,
  resolved: msg`Of missing documents, obtained since`,
  'in-school': msg`Of those whose schooling is known, in school`,
  stable: msg`No move, or one`,
  'goals-met': msg`Of closed files, with the goals met or a plan at coming of age`,
  helped: msg`Of help received, somebody said that it helped`,
  'did-not-help': msg`Of help received, somebody said that it did not help`,
  'then-accepted': msg`Of declined offers, accepted later`,
  identified: msg`Of those decided, identified`,
  'five-or-more': msg`Five or six known`,
}

export const PER_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  child: msg`Children are counted, each once.`,
  'child-and-area': msg`Answers are counted: a child counts once in each area.`,
  'child-and-step': msg`Answers are counted: a child counts once at each step.`,
  'child-and-phase': msg`Answers are counted: a child counts once in each phase.`,
  'child-and-level': msg`Answers are counted: a child counts once at each level.`,
  'child-and-domain': msg`Answers are counted: a child counts once in each domain.`,
  'child-and-document': msg`Answers are counted: a child counts once for each document.`,
  'child-and-reason': msg`Answers are counted: a child counts once for each reason.`,
  meeting: msg`Meetings are counted, not children.`,
}
