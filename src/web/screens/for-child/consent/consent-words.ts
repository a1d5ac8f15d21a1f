import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SheetBand } from '#domain/for-child/consent-sheet.ts'
import type { ConsentPurpose } from '#domain/vocabulary/consent.ts'

/** One question, as it can be read aloud to the child. */
export const CONSENT_ASKS: Readonly<Record<ConsentPurpose, MessageDescriptor>> = {
  'case-work': msg`May we write down what we do together?`,
  'health-care': msg`May a doctor or a nurse look after you?`,
  'psychological-support': msg`Do you want to talk with somebody who listens?`,
  assessment: msg`May we look together at what is good and what is hard?`,
  sharing: msg`May we tell somebody else something about you?`,
  'other-agencies': msg`May other agencies find out that we know you?`,
  tracing: msg`May we look for your family?`,
  'family-contact': msg`May we get in touch with your family?`,
  return: msg`May we get ready for you to go and live there?`,
  'legal-help': msg`Do you want help from somebody who knows the law?`,
  'police-statement': msg`Do you want to tell the police what happened?`,
  'official-registration': msg`May an office write you into its register?`,
  interpreter: msg`May somebody put our words into your language?`,
  'photo-or-document': msg`May we keep a picture or a paper of yours?`,
  'contact-again': msg`May we get in touch with you again?`,
  statistics: msg`May we count you, without your name?`,
  research: msg`Do you want to take part in a study?`,
}

/** Who answers, as the paper says it. Where no carer is asked it mentions none, and no reason. */
export const WHO_ANSWERS: Readonly<
  Record<SheetBand, { readonly asked: MessageDescriptor; readonly notAsked: MessageDescriptor }>
> = {
  '0-5': {
    asked: msg`This is read to the child, as simply as can be. You, who care for the child, answer.`,
    notAsked: msg`This is read to the child, as simply as can be. An adult whom the child trusts answers.`,
  },
  '6-11': {
    asked: msg`We ask you. We also ask an adult who cares for you. Both of you may say no.`,
    notAsked: msg`We ask you. Somebody whom you trust can sit with you.`,
  },
  '12-14': {
    asked: msg`We ask you and write down what you say. We also ask an adult who cares for you. If you do not want that, tell us.`,
    notAsked: msg`We ask you and write down what you say. Somebody whom you trust can sit with you.`,
  },
  '15-17': {
    asked: msg`You decide. We ask an adult only if you want that.`,
    notAsked: msg`You decide. Somebody whom you trust can sit with you.`,
  },
  '18+': { asked: msg`You decide. Nobody else is asked.`, notAsked: msg`You decide. Nobody else is asked.` },
}

export const CONSENT_SAYS = {
  means: msg`What it means`,
  choice: msg`You can say yes, no or later. All three are fine.`,
  noPenalty: msg`If you say no, we are not cross with you and no help stops.`,
  change: msg`You can change your mind on any day. Tell us in any way you like.`,
  part: msg`You can say yes to one part and no to another.`,
  read: msg`You may see what is written about you, and have it corrected.`,
  secret: msg`What stays between us`,
  stays: msg`What you tell us stays with those who help you.`,
  danger: msg`If you or another child is in great danger, we must tell somebody who can stop it. We tell you first, if we can.`,
  law: msg`If the law says that we must report something, we tell you what, and to whom.`,
  answer: msg`My answer`,
  yes: msg`Yes`,
  no: msg`No`,
  later: msg`Later`,
  notThat: msg`What I do not want:`,
  name: msg`My name or my sign:`,
  thumb: msg`Or my thumb here:`,
  adult: msg`The adult who agrees, if there is one:`,
  explained: msg`Who explained it, and in which language:`,
  day: msg`Day:`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>

export const AGE_WORDS: Readonly<Record<SheetBand, MessageDescriptor>> = {
  '0-5': msg`Under six: the carer answers`,
  '6-11': msg`Six to eleven`,
  '12-14': msg`Twelve to fourteen`,
  '15-17': msg`Fifteen to seventeen`,
  '18+': msg`Eighteen or older`,
}
