import { nameOfDistrict } from '#domain/vocabulary/place/districts.ts'

/** A district by its local name; a code of a country whose districts are not listed is shown as it is. */
export const districtWords = (code: string): string => nameOfDistrict(code) ?? code
