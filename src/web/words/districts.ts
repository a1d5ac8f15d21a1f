import { DISTRICTS } from '#domain/vocabulary/place/districts.ts'

/** A district by its name in use there; a code of a country whose districts are not listed shows as it is. */
export const districtWords = (code: string): string => DISTRICTS.find((one) => one.code === code)?.name ?? code
