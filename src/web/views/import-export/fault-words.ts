import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Fault, Sort } from '#domain/data-files/fault.ts'
import { isShapeRule, type ShapeRule } from '#domain/entry/shape-rules.ts'
import type { HsdsFault } from '#domain/service-directory/hsds/records.ts'
import { SHAPE_RULE_WORDS } from '#web/words/shape-rule-words.ts'

/** Everything that may be wrong with a file that somebody imports. */
export type AnyFault = Fault | HsdsFault

/** Codes without further detail. */
type Bare<One> = One extends { readonly code: infer Code } ? (keyof One extends 'code' ? Code : never) : never

const BARE: Readonly<Record<Exclude<Bare<AnyFault>, ShapeRule>, MessageDescriptor>> = {
  'empty-file': msg`The file is empty.`,
  'ends-early': msg`The file ends too early.`,
  'not-json': msg`This file is not JSON.`,
  'goes-on-after-end': msg`There is more text after the end of the data.`,
  'quotes-expected': msg`A text between quotation marks belongs here.`,
  'name-twice': msg`This name is used twice in one place.`,
  'hidden-sign': msg`This text has an invisible character, or one that changes the reading direction.`,
  markup: msg`There is markup in this text. Write plain words.`,
  formula: msg`This text begins like a spreadsheet formula.`,
  missing: msg`This is missing.`,
  'empty-text': msg`This is empty.`,
  'not-a-date': msg`Write a day with year, month and day, such as 2026-03-01.`,
  'not-written-so': msg`This is not in the right format.`,
  'unknown-name': msg`This name is not allowed here.`,
  'does-not-fit': msg`This does not fit the data around it.`,
  'no-kind': msg`The app has no kind of note with this name.`,
  'no-kind-of-a-child': msg`A child’s file cannot have a note of this kind.`,
  'no-body-here': msg`No office or body in this file has this name.`,
  'longer-than-the-most': msg`This is longer than the longest time that the same file gives.`,
  'other-country': msg`This is about another country.`,
  'no-such-line': msg`The facts of this country have no such line.`,
  'not-hsds': msg`There is no list of services, no service and no organization in this file.`,
  'not-a-table': msg`This is not a table: a quotation mark is not closed, or a line has more or fewer cells than the header.`,
  'no-such-table': msg`The app cannot read this table here.`,
  'no-organization': msg`No organization is named for this service.`,
  'organizations-alone': msg`These are organizations without their services. Choose the list of services, or the file in which each organization holds its services.`,
  'places-alone': msg`These are places without the services that are given there. Choose the list of services, or the tables of services and places together.`,
}

const BELONGS: Readonly<Record<Sort, MessageDescriptor>> = {
  text: msg`A text belongs here.`,
  number: msg`A number is needed here.`,
  'whole-number': msg`A whole number belongs here.`,
  'yes-or-no': msg`Only “true” or “false” belongs here.`,
  list: msg`A list belongs here.`,
  record: msg`A group of names with their values belongs here.`,
}

/** A fault as a whole sentence. A code without words does not compile. */
export function faultWords(fault: AnyFault): MessageDescriptor {
  switch (fault.code) {
    case 'another-sort':
      return BELONGS[fault.belongs]
    case 'sign-expected': {
      const { sign } = fault
      return msg`This character is missing here: ${sign}`
    }
    case 'name-not-allowed': {
      const { name } = fault
      return msg`This name is not allowed: ${name}`
    }
    case 'newer-form': {
      const { reads } = fault
      return msg`A newer app wrote this. This app reads: ${reads}`
    }
    case 'not-json-from': {
      const { column } = fault
      return msg`Not valid JSON from this character of the line: ${column}`
    }
    case 'only-these': {
      const these = fault.these.join(', ')
      return msg`Only one of these belongs here: ${these}`
    }
    case 'answer-without-value': {
      const { answer } = fault
      return msg`This answer has no value: ${answer}`
    }
    case 'organization-not-read': {
      const { organization } = fault
      return msg`The organization named here could not be read: ${organization}`
    }
    case 'no-such-help': {
      const { help } = fault
      return msg`The app does not know this kind of help: ${help}`
    }
    case 'no-such-language': {
      const { language } = fault
      return msg`This language has no code that the app knows: ${language}`
    }
    case 'text-too-short':
    case 'too-few':
    case 'too-low':
      return tooLittle(fault)
    case 'text-too-long':
    case 'too-many':
    case 'too-high':
    case 'too-many-characters':
    case 'too-many-records':
    case 'too-deep':
      return tooMuch(fault)
    default:
      return isShapeRule(fault.code) ? SHAPE_RULE_WORDS[fault.code] : BARE[fault.code]
  }
}

function tooLittle({ code, least }: Extract<AnyFault, { readonly least: number }>): MessageDescriptor {
  switch (code) {
    case 'text-too-short':
      return msg`This text is too short. Minimum letters: ${least}`
    case 'too-few':
      return msg`Too few items here. Minimum: ${least}`
    case 'too-low':
      return msg`This number is too low. Minimum: ${least}`
  }
}

function tooMuch({ code, most }: Extract<AnyFault, { readonly most: number }>): MessageDescriptor {
  switch (code) {
    case 'text-too-long':
      return msg`This text is too long. Write at most ${most} letters.`
    case 'too-many':
      return msg`Too many items here. Maximum: ${most}`
    case 'too-high':
      return msg`This number is too high. Maximum: ${most}`
    case 'too-many-characters':
      return msg`The file is too long. Maximum letters: ${most}`
    case 'too-many-records':
      return msg`There are too many records in this file. Maximum: ${most}`
    case 'too-deep':
      return msg`The data is nested too deeply. Maximum levels: ${most}`
  }
}
