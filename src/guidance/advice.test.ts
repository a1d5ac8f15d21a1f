import { describe, expect, it } from 'vitest'
import { CARDS } from './cards.ts'
import type { GuidanceCard } from './engine/card.ts'

const linesOf = ({ title, text, points = [], offers = [] }: GuidanceCard) => [
  title,
  text,
  ...points,
  ...offers.map(({ what }) => what),
]
const lines = CARDS.flatMap((card) => linesOf(card).map((line) => ({ id: card.id, line })))
const where = (says: RegExp, unless?: RegExp) =>
  lines.filter(({ line }) => says.test(line) && !unless?.test(line)).map(({ id, line }) => `${id}: ${line}`)
const textOf = (id: string) => {
  const card = CARDS.find((one) => one.id === id)
  expect(card, id).toBeDefined()
  return card ? linesOf(card).join('\n') : ''
}

describe('whom a card could hurt', () => {
  it('puts no child with a person whom nobody has checked', () => {
    expect(where(/foster|somebody the child knows/i, /check|needed|few foster families|another family|shops/i)).toEqual(
      [],
    )
    expect(where(/\blift\b/i, /checked/)).toEqual([])
  })

  it('sends no child into a rented room, and bolts nobody in or out', () => {
    expect(where(/money for a room|rented room/i, /\bno child\b/i)).toEqual([])
    expect(where(/\bbolt/i)).toEqual([])
    expect(where(/\blocked? in\b|\block the\b/i, /locked in all the same/)).toEqual([])
  })

  it('has no worker undress a child', () => {
    expect(where(/undress|naked/i, /you do not/)).toEqual([])
  })

  it('tells nobody at home before it is known who is safe', () => {
    expect(where(/tell the (parent|family|mother|father)\b/i)).toEqual([])
    expect(textOf('with-parent-heard-alone')).toMatch(/tell nobody at home beforehand/)
    expect(textOf('marriage-looming')).toMatch(/can bring the day forward/)
    expect(textOf('kin-not-known-to-be-safe')).not.toMatch(/ask the child how it is when they are at home/)
  })

  it('sends nobody on a visit, to a call, an employer, an office or a family without asking whether that is safe', () => {
    expect(
      where(
        /\bmake a call\b|^visit |a visit (is|can)|look for an employer|keep the bond|refusal in writing|how the other children are|what (were they|they were) told|on the other children$/i,
        /\bsafe(ly)?\b|checked|supervisor|without naming|if this was refused/i,
      ),
    ).toEqual([
      'born-refused-without-father: Ask a lawyer whether the law here requires a father’s name at all. If an office insists, ask for its refusal in writing, and let a lawyer see it before anything is signed.',
    ])
  })

  it('promises no result, and asks nobody what was said in a talk with a psychologist', () => {
    expect(where(/certainly not happen|stays there\b|has solved/i)).toEqual([])
    expect(textOf('psychological-psychosocial-with-children')).toMatch(/if the child speaks of dying, act today/i)
  })

  it('writes of exploitation to no office without a lawyer and the child', () => {
    expect(where(/exploitation is considered/, /the lawyer decides with the child/i)).toEqual([])
  })

  it('names the doctor whose help has to begin within hours', () => {
    for (const id of ['first-nights', 'came-back-from-missing']) expect(textOf(id), id).toMatch(/within hours/)
  })

  it('leaves no complaint about harm by staff with the person it is about', () => {
    expect(textOf('complaint-open')).toMatch(/safeguarding report today/)
  })
})
