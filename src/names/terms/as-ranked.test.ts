import { expect, it } from 'vitest'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { indexTerms, searchTerms } from './term-search.ts'

const entries = indexTerms(
  [
    'Home visit|visit to the family|house call',
    'Visit',
    'Visit of the family court|court day',
    'School report|grades|attendance at school',
    'School',
    'Référé|urgent order',
    'ការទស្សនាផ្ទះ|home visit',
    '家访记录|school visit',
    'Medical examination|doctor',
    ' |nothing',
    'ផ្ទះសំណាក់',
    'នៅផ្ទះ',
  ].map((terms, item) => ({ item, terms: terms.split('|') })),
)

it.each(
  recordedRows(`
  visit = 1 Visit · 2 Visit of the family court · 0 visit to the family · 6 home visit
  vis = 1 Visit · 2 Visit of the family court · 0 visit to the family · 6 home visit
  home visit = 0 Home visit · 6 home visit
  home vi = 0 Home visit · 6 home visit
  visit home = 0 Home visit · 6 home visit
  vsit = 1 Visit · 0 Home visit · 6 home visit · 7 school visit
  vist = 1 Visit · 0 Home visit · 6 home visit · 7 school visit
  scool = 4 School · 3 School report · 7 school visit
  scho = 4 School · 3 School report · 7 school visit
  shcool report = 3 School report
  examinatoin = 8 Medical examination
  exmainatoin medical = 8 Medical examination
  medcal = 8 Medical examination
  medcal examnation = 8 Medical examination
  refere = 5 Référé
  RÉFÉRÉ = 5 Référé
  ផ្ទះ = 10 ផ្ទះសំណាក់ · 11 នៅផ្ទះ · 6 ការទស្សនាផ្ទះ
  家访 = 7 家访记录
  访记 = 7 家访记录
  court family = 2 Visit of the family court
  attendance doctor = 3 attendance at school (a part) · 8 doctor (a part)
  grades attendance = 3 grades
  house grades = 0 house call (a part) · 3 grades (a part)
  of zebra = nothing
  zebra school = 3 School report (a part) · 4 School (a part) · 7 school visit (a part)
  zebra = nothing
  doc = 8 doctor
  dox = nothing
  a = 3 attendance at school
  nothing = 9 nothing
`),
)('%s finds %s', (typed, found) => {
  expect(
    searchTerms(typed, entries, 4)
      .map(({ item, term, whole }) => `${String(item)} ${term}${whole ? '' : ' (a part)'}`)
      .join(' · ') || 'nothing',
  ).toBe(found)
})

it('nothing is found by nothing, and no more than was asked for', () => {
  expect(searchTerms(' ', entries, 4)).toEqual([])
  expect(searchTerms('visit', entries, 1)).toHaveLength(1)
})
