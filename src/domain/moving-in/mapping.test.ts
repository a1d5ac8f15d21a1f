import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { guessedMapping, sheetOf, TODAY } from '../../../test/support/moving-in.ts'
import { guessColumns, guessedHolds } from './guess-columns.ts'
import { Mapping, mappingText, readMapping } from './mapping.ts'

const sheet = sheetOf('List', ['Nr', 'Emri', 'Ditëlindja'], ['1', 'Elira', '02.05.2012'])

describe('a mapping file', () => {
  it.each([
    ['of a newer app', '{"shape": 2}', 'newer-app-needed'],
    ['that is no JSON', 'Nr;Emri', 'not-json'],
    [
      'with a place that is none',
      '{"shape":1,"is":"homeward-moving-in","list":"x","sheets":[{"holds":"children","columns":[{"column":"a","place":"home"}]}]}',
      'not-well-formed',
    ],
    ['with a formula in it', '{"shape":1,"is":"homeward-moving-in","list":"=cmd()","sheets":[]}', 'hostile-text'],
    ['of another thing', '{"shape":1,"is":"pack","list":"x","sheets":[]}', 'not-well-formed'],
  ])('%s is refused', (_, text, code) => {
    expect(readMapping(text)).toMatchObject({ ok: false, code })
  })

  it('is read as it was kept', () => {
    const mapping = guessedMapping(sheet)
    expect(readMapping(mappingText(mapping))).toEqual({ ok: true, value: mapping })
  })

  it('has the schema that is published', () => {
    expect(JSON.parse(readFileSync('docs/moving-in.schema.json', 'utf8'))).toEqual(z.toJSONSchema(Mapping))
  })

  it('holds headings and codes, and no word of a child', () => {
    expect(mappingText(guessedMapping(sheet))).not.toMatch(/Elira|2012/)
  })
})

const guessed = (...headings: readonly string[]) =>
  guessColumns(
    sheetOf(
      'List',
      headings,
      headings.map(() => 'x1'),
    ),
    'children',
    TODAY,
  ).map(({ column, sure }) => [column.place, sure])

describe('a guess', () => {
  it.each([
    ['Babai', 'father'],
    ['Emri i babait', 'father'],
    ['Father’s date of birth', 'father'],
    ['Nom du père', 'father'],
    ['Ім’я батька', 'father'],
    ['ឈ្មោះឪពុក', 'father'],
    ['ຊື່ພໍ່', 'father'],
    ['ဖခင်အမည်', 'father'],
    ['ชื่อบิดา', 'father'],
    ['Tên cha', 'father'],
    ['父亲姓名', 'father'],
    ['Papa nem', 'father'],
    ['Suspect phone', 'suspect'],
    ['I dyshuari', 'suspect'],
    ['Type of exploitation', 'exploitation'],
  ])('never makes anything else of “%s”', (heading, place) => {
    expect(guessed(heading)).toEqual([[place, 'by-rule']])
  })

  it.each([
    ['en', ['Case No', 'Given name', 'Surname', 'Date of birth', 'Sex', 'Address', 'Phone', 'Mother']],
    ['sq', ['Nr. i dosjes', 'Emri', 'Mbiemri', 'Datëlindja', 'Gjinia', 'Vendbanimi', 'Telefoni', 'Emri i nënës']],
    [
      'fr',
      [
        'Numéro de dossier',
        'Prénom',
        'Nom de famille',
        'Date de naissance',
        'Sexe',
        'Domicile',
        'Téléphone',
        'Nom de la mère',
      ],
    ],
    ['uk', ['Номер справи', 'Ім’я', 'Прізвище', 'Дата народження', 'Стать', 'Адреса', 'Телефон', 'Мати']],
    ['vi', ['Mã số', 'Tên', 'Họ', 'Ngày sinh', 'Giới tính', 'Địa chỉ', 'Số điện thoại', 'Tên mẹ']],
    ['zh', ['编号', '名', '姓', '出生日期', '性别', '地址', '电话', '母亲姓名']],
    ['km', ['លេខរៀង', 'នាមខ្លួន', 'នាមត្រកូល', 'ថ្ងៃខែឆ្នាំកំណើត', 'ភេទ', 'អាសយដ្ឋាន', 'លេខទូរស័ព្ទ', 'ឈ្មោះម្តាយ']],
    ['th', ['ลำดับ', 'ชื่อ', 'นามสกุล', 'วันเดือนปีเกิด', 'เพศ', 'ที่อยู่', 'เบอร์โทร', 'ชื่อมารดา']],
    ['lo', ['ລຳດັບ', 'ຊື່', 'ນາມສະກຸນ', 'ວັນເດືອນປີເກີດ', 'ເພດ', 'ທີ່ຢູ່', 'ເບີໂທ', 'ຊື່ແມ່']],
    ['my', ['အမှတ်စဉ်', 'အမည်', '-', 'မွေးသက္ကရာဇ်', 'ကျား/မ', 'လိပ်စာ', 'ဖုန်းနံပါတ်', 'မိခင်အမည်']],
    ['kri', ['Nɔmba', 'Nem', '-', 'Bon de', 'Sex', 'Adres', 'Fon', 'Mama']],
  ])('reads the headings of a list in %s', (language, headings) => {
    const places = guessed(...headings).map(([place]) => place)
    const [number, given, , ...rest] = places
    expect([language, ...rest]).toEqual([language, 'born', 'sex', 'lives', 'phone', 'mother'])
    expect(['number', 'words-narrow']).toContain(number)
    expect(['given-name', 'name']).toContain(given)
  })

  it('is unsure of a mother’s telephone number, and keeps it where few read', () => {
    expect(guessed('Nr', 'Mother phone')[1]).toEqual(['words-narrow', 'check'])
  })

  it('keeps health narrow in every language of a heading', () => {
    expect(guessed('HIV', 'Shtatzënë', 'Santé', 'Хвороба', '健康').map(([place]) => place)).toEqual(
      Array(5).fill('words-health'),
    )
  })

  it('of a second sheet is family where it says who somebody is', () => {
    expect(guessedHolds(sheetOf('F', ['Nr', 'Emri', 'Lidhja'], ['1', 'Drita', 'nëna']), false)).toBe('family')
    expect(guessedHolds(sheetOf('V', ['Nr', 'Data', 'Shënime'], ['1', '2025', 'x']), false)).toBe('visits')
  })
})
