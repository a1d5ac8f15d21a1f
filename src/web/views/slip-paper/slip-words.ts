import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { WhenBorn } from '#domain/kinds/registration/birth.ts'
import type { Lawful } from '#domain/vocabulary/sharing/lawful.ts'
import type { SlipField } from '#domain/vocabulary/sharing/recipients.ts'
import type { SlipLine } from '#domain/sharing/slip.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** The label of each line of a slip, for somebody who has never seen our app. */
export const SLIP_FIELD_WORDS: Readonly<Record<SlipField, MessageDescriptor>> = {
  called: msg({
    context: 'What stands before each line of a slip, for somebody who has never seen our app',
    message: 'Called',
  }),
  'legal-name': msg`Name in the papers`,
  'age-band': msg`About how old`,
  born: msg({
    context: 'What stands before each line of a slip, for somebody who has never seen our app',
    message: 'Born',
  }),
  gender: msg`Girl or boy`,
  languages: msg({
    context: 'What stands before each line of a slip, for somebody who has never seen our app',
    message: 'Languages',
  }),
  interpreter: msg({
    context: 'What stands before each line of a slip, for somebody who has never seen our app',
    message: 'Interpreter',
  }),
  speaking: msg`How to speak with the child`,
  'who-collects': msg`Who may collect the child`,
  'never-hand-over': msg`Never hand the child over to`,
  representative: msg({
    context: 'What stands before each line of a slip, for somebody who has never seen our app',
    message: 'Represented by',
  }),
  'health-need': msg`How urgent it is`,
  'birth-registration': msg({
    context: 'What stands before each line of a slip, for somebody who has never seen our app',
    message: 'Birth registration',
  }),
  nationality: msg({
    context: 'What stands before each line of a slip, for somebody who has never seen our app',
    message: 'Nationality',
  }),
}

export function slipValue({ value }: SlipLine, speak: Speak): string {
  switch (value.is) {
    case 'text':
      return speak.list(value.texts)
    case 'codes':
      return speak.codes(value.codes)
    case 'languages':
      return speak.list(value.codes.map(speak.language))
    case 'born':
      return speak.list(value.born.map((born) => bornWords(born, speak)))
  }
}

export function bornWords(born: WhenBorn, speak: Speak): string {
  switch (born.known) {
    case 'day':
      return speak.day(born.on)
    case 'range':
      return speak.say(msg`between ${speak.day(born.from)} and ${speak.day(born.to)}`)
    case 'age':
      return born.to === undefined
        ? speak.say(msg`${born.from} or older on ${speak.day(born.on)}`)
        : speak.say(msg`${born.from} to ${born.to} years on ${speak.day(born.on)}`)
    case 'nothing':
      return speak.code('not-known')
  }
}

/** What the recipient reads of the legal ground: that there is one, and never why in this child's case. */
export const BASIS_WORDS: Readonly<Record<Lawful['basis'], MessageDescriptor>> = {
  consent: msg`You are told this because the child, and the person who decides with the child, agreed to it.`,
  'vital-interest': msg`You are told this because life or health is in danger.`,
  'legal-duty': msg`You are told this because the law asks for it.`,
  'best-interests': msg`You are told this because two people decided that it is best for the child.`,
}
