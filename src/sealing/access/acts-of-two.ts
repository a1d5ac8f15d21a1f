import { DELAY_HOURS } from '../directory/waiting-limits.ts'

/** One row of the table of acts (docs/sealing.md 4.5). */
export interface ActRule {
  readonly act: string
  /** Who signs first. */
  readonly who: string
  /** How many different people must have signed. */
  readonly people: 1 | 2
  /** Hours between the last of these signatures and the act, until the agency sets others. With one person more there are none. */
  readonly delay: 0 | typeof DELAY_HOURS
  readonly undoneBy: string
}

/** In a file, from version 4 on: never where another member may sign. */
const OR_SHARES = '; two shareholders are the second person where nobody else may sign'

const TO_LIFT = 'two people, of whom two shareholders are one where everybody else in the agency is stopped there'

/**
 * Who may do what with whom, from version 3 on. The page on sealing shows this table, and the tests read it. What is not
 * here (giving, turning a key, opening a folder) takes nothing from anybody and needs one person.
 */
export const TABLE_OF_ACTS: readonly ActRule[] = [
  {
    act: 'stop a member on one file',
    who: 'one who keeps the card',
    people: 1,
    delay: 0,
    undoneBy: `${TO_LIFT}; one, where nobody confirmed it within 72 hours`,
  },
  {
    act: 'stop the last other keeper of `card` or `care`, or the last other supervisor who keeps it',
    who: `one who keeps the card${OR_SHARES}`,
    people: 2,
    delay: 0,
    undoneBy: TO_LIFT,
  },
  {
    act: 'take off a device',
    who: 'its member; or a custodian, or two shareholders, of anybody and however often',
    people: 1,
    delay: 0,
    undoneBy: 'nobody: its member certifies a new one, alone',
  },
  { act: 'redact one’s own entry', who: 'its author, who may write there', people: 1, delay: 0, undoneBy: 'nobody' },
  {
    act: 'redact what others wrote',
    who: `one who keeps the folder${OR_SHARES}`,
    people: 2,
    delay: DELAY_HOURS,
    undoneBy:
      'until then: either signer; its author says no, after which a third person is needed. For 30 days afterwards: two people, who bring it back',
  },
  {
    act: 'bring back words of others that were taken out less than 30 days ago',
    who: `one who holds every folder that they are of${OR_SHARES}`,
    people: 2,
    delay: 0,
    undoneBy: 'two people, as to redact what others wrote',
  },
  {
    act: 'erase a file',
    who: `one who keeps the card${OR_SHARES}`,
    people: 2,
    delay: DELAY_HOURS,
    undoneBy:
      'until then: either signer; whoever else holds the file says no, after which a third person is needed. For 30 days afterwards: two people, who bring it back',
  },
  {
    act: 'bring back a file that was erased less than 30 days ago',
    who: `one who holds any of it${OR_SHARES}`,
    people: 2,
    delay: 0,
    undoneBy: 'two people, as to erase a file',
  },
  {
    act: 'end that a supervisor, or the last other keeper, keeps `card` or `care`',
    who: `one who keeps the folder${OR_SHARES}`,
    people: 2,
    delay: DELAY_HOURS,
    undoneBy:
      'until then: either signer; the member says no, after which a third person is needed. Afterwards: whoever keeps the folder',
  },
  {
    act: 'take any other right',
    who: 'one who keeps the folder',
    people: 1,
    delay: 0,
    undoneBy: 'whoever keeps the folder',
  },
  {
    act: 'recover a vault',
    who: 'two shareholders, on the device of a custodian',
    people: 2,
    delay: 0,
    undoneBy: 'two shareholders: what stood before stays for 30 days',
  },
  {
    act: 'end the keys of a member who is no custodian, where the same custodian neither ended the keys of anybody else nor removed anybody else in the 72 hours before',
    who: 'a custodian',
    people: 1,
    delay: 0,
    undoneBy: 'two shareholders, who give new keys',
  },
  {
    act: 'end the keys of a further member, or of a custodian',
    who: 'a custodian; or two shareholders, alone',
    people: 2,
    delay: 0,
    undoneBy: 'two shareholders, who give new keys',
  },
  {
    act: 'remove a member who is neither a custodian nor a supervisor, where the same custodian neither removed anybody else nor ended the keys of anybody else in the 72 hours before',
    who: 'a custodian',
    people: 1,
    delay: 0,
    undoneBy: 'nobody: a new invitation',
  },
  {
    act: 'remove a further member, a custodian or a supervisor',
    who: 'a custodian',
    people: 2,
    delay: DELAY_HOURS,
    undoneBy:
      'until then: either signer; the member, or another custodian, once, after which a third person, or two shareholders, is needed. Afterwards: nobody: a new invitation',
  },
  {
    act: 'end that a member supervises',
    who: 'a custodian',
    people: 2,
    delay: DELAY_HOURS,
    undoneBy:
      'until then: either signer; the member, or another custodian, once, after which a third person, or two shareholders, is needed. Afterwards: two people, who make them one again',
  },
  {
    act: 'make a member a supervisor who is in already; give oneself a further role, or cease to be external oneself',
    who: 'a custodian',
    people: 2,
    delay: 0,
    undoneBy: 'two people, as to end that a member supervises; a custodian, of any other role',
  },
  {
    act: 'change roles of a member, or whether they are external, in any other way',
    who: 'a custodian; or two shareholders',
    people: 1,
    delay: 0,
    undoneBy: 'a custodian; of what they gave up themselves, another one, or two people',
  },
  {
    act: 'make a member a custodian',
    who: 'a custodian; or two shareholders, alone',
    people: 2,
    delay: 0,
    undoneBy: 'two people, as to end the office of another custodian; or that member, who steps down',
  },
  {
    act: 'end the office of another custodian, where one stays',
    who: 'a custodian',
    people: 2,
    delay: DELAY_HOURS,
    undoneBy:
      'until then: either signer; the member, or another custodian, once, after which a third person, or two shareholders, is needed. Afterwards: two people, who give it anew',
  },
  {
    act: 'step down as a custodian, where another one stays',
    who: 'the custodian',
    people: 1,
    delay: 0,
    undoneBy: 'two people, who give it anew',
  },
  {
    act: 'take everything out that one member can open, for other programs',
    who: 'a custodian',
    people: 2,
    delay: DELAY_HOURS,
    undoneBy:
      'until then: either signer; the member, or another custodian, once, after which a third person, or two shareholders, is needed. Afterwards: nobody',
  },
  {
    act: 'set another delay, of 24 to 336 hours',
    who: 'a custodian',
    people: 2,
    delay: DELAY_HOURS,
    undoneBy:
      'until then: either signer; another custodian, once, after which a third person, or two shareholders, is needed. Afterwards: two people, who set it anew',
  },
  {
    act: 'take back folders that nobody keeps',
    who: `one who keeps the card${OR_SHARES}`,
    people: 2,
    delay: 0,
    undoneBy: 'whoever keeps them then',
  },
]
