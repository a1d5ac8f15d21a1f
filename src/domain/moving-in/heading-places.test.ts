import { describe, expect, it } from 'vitest'
import { placesInHeading } from './heading-places.ts'

describe('a heading', () => {
  it.each([
    ['Case ID', 'number'],
    ['Surname', 'family-name'],
    ['Date of intake', 'opened-on'],
    ['Incoming referral date', 'opened-on'],
    ['Referring organisation', 'sent-by'],
    ['Source of referral', 'sent-by'],
    ['Caregiver', 'carer'],
    ['Relationship of caregiver', 'carer-relation'],
    ['Relationship to victim', 'relation'],
    ['Is the age estimated?', 'estimated'],
    ['Estimated age', 'age'],
    ['Country of citizenship', 'nationality'],
    ['Place of residence', 'lives'],
    ['Follow up date', 'happened-on'],
    ['Alleged offender', 'suspect'],
    ['Protection concerns', 'exploitation'],
    ['Means of control', 'exploitation'],
    ['Method of recruitment', 'exploitation'],
    ['Disability', 'words-health'],
  ])('in the words of CPIMS+ or IOM, “%s”, has its place', (heading, place) => {
    expect(placesInHeading(heading)[0]).toBe(place)
  })
})
