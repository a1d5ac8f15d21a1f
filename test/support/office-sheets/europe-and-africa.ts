import { inCodePage, openDocument } from './other-containers.ts'
import type { OfficeSheet } from './office-sheet.ts'
import { workbookByHand } from './workbook-by-hand.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Sheets of offices in Albania, Ukraine and Sierra Leone. All children are invented. */
export const EUROPEAN_AND_AFRICAN_SHEETS: readonly OfficeSheet[] = [
  {
    made: 'Albania: a title over the table, two heading rows, a total below, a colour that means closed, a hidden column, a note on a cell',
    file: 'Fëmijët Tiranë 2024 FINAL (2).xlsx',
    bytes: () =>
      workbookByHand({
        sheets: [
          {
            name: '2024',
            merged: ['A1:G1', 'A2:G2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:F4', 'G4:G5'],
            hiddenColumns: [7],
            comments: { B6: 'mos i telefononi xhaxhait' },
            rows: [
              ['QENDRA “STREHA E RE”, TIRANË'],
              ['Regjistri i fëmijëve, janar – qershor 2024'],
              [],
              ['Nr.', 'Emri dhe mbiemri', 'Datëlindja', 'Familja', null, null, 'Shënime'],
              [null, null, null, 'Nëna', 'Babai', 'Tel.'],
              [1, 'Ardit Hoxha', '12.03.2011', 'Luljeta', '?', '069 20 11 223', 'polici e di'],
              [
                { value: 2, as: 'red' },
                { value: 'Elira Gjoka', as: 'red' },
                { value: '25.11.2009', as: 'red' },
                { value: 'Mira', as: 'red' },
                { value: 'i vdekur', as: 'red' },
                null,
                'mbyllur',
              ],
              [],
              [3, 'Blerim Kola', "s'dihet", 'nuk dihet', 'Agim', 692_011_224, null],
              [null, 'GJITHSEJ:', 3],
              [null, 'Përgatiti: Zyra'],
            ],
          },
        ],
      }),
    instead: {
      because:
        'a hidden column is a column: it is shown with its heading and three of its values before anything is moved in',
      children: ['Ardit Hoxha', 'Elira Gjoka', 'Blerim Kola'],
      born: { 'Ardit Hoxha': '2011-03-12', 'Elira Gjoka': '2009-11-25' },
      birthAsked: ['Blerim Kola'],
      kept: ['polici e di', 'Luljeta', '069 20 11 223', '692011224', 'mos i telefononi xhaxhait'],
      told: ['notes on cells were read'],
    },
    right: {
      children: ['Ardit Hoxha', 'Elira Gjoka', 'Blerim Kola'],
      born: { 'Ardit Hoxha': '2011-03-12', 'Elira Gjoka': '2009-11-25' },
      birthAsked: ['Blerim Kola'],
      kept: ['polici e di', 'Luljeta', '069 20 11 223', '692011224', 'mos i telefononi xhaxhait'],
      told: ['hidden rows or columns were read as well', 'notes on cells were read'],
    },
  },
  {
    made: 'Albania: a semicolon CSV of an old Excel in Windows-1252, “?” and “nuk dihet” where nobody knows',
    file: 'lista.csv',
    bytes: () =>
      inCodePage(
        'Emri;Mbiemri;Datëlindja;Gjinia;Shënim\r\nÇlirim;Krasniqi;03.04.2012;M;"kthyer; me nënën"\r\nBesë;?;?;F;nuk dihet\r\n;;;;\r\n',
        'windows-1252',
      ),
    instead: {
      because: 'whoever guesses the code page wrongly gives every child a wrong name',
      refused: 'in an old code page: save it in UTF-8',
    },
    right: {
      children: ['Çlirim Krasniqi', 'Besë'],
      born: { 'Çlirim Krasniqi': '2012-04-03' },
      kept: ['kthyer; me nënën'],
    },
  },
  {
    made: 'Ukraine: the register gives a page of a website named .xls',
    file: 'Реєстр.xls',
    bytes: () =>
      utf8(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table border="1"><tr><th>ПІБ</th><th>Дата народження</th></tr><tr><td>Коваленко Марія</td><td>12.03.2011</td></tr></table></body></html>',
      ),
    right: { refused: 'a page of a website: save it as .xlsx' },
  },
  {
    made: 'Ukraine: made on an old Mac, days counted from 1904',
    file: 'діти.xlsx',
    bytes: () =>
      workbookByHand({
        days1904: true,
        sheets: [
          {
            name: 'Аркуш1',
            rows: [
              ['Прізвище', "Ім'я", 'По батькові', 'Дата народження', 'Примітки'],
              ['Шевченко', 'Оксана', 'Іванівна', { value: 39_147, as: 'dottedDate' }, 'тітка в Полтаві'],
              ['Бондар', 'Андрій', 'невідомо', { value: 38_684, as: 'dottedDate' }, null],
            ],
          },
        ],
      }),
    right: {
      children: ['Оксана', 'Андрій'],
      born: { Оксана: '2011-03-07', Андрій: '2009-11-29' },
      kept: ['тітка в Полтаві', 'Іванівна'],
    },
  },
  {
    made: 'Ukraine: tabs and quotation marks pasted from Word, line breaks within cells, two byte order marks',
    file: 'діти.csv',
    bytes: () =>
      utf8(
        '\uFEFF\uFEFFПІБ\tДата народження\tАдреса\r\n"Мельник\r\nСофія"\t01.02.2012\t"вул. ""Миру"", 5"\r\nТкач Олег\t31.12.2010\tс. Лісове\r\n',
      ),
    right: {
      children: ['Софія', 'Ткач Олег'],
      born: { Софія: '2012-02-01', 'Ткач Олег': '2010-12-31' },
      kept: ['вул. "Миру", 5', 'с. Лісове'],
      nowhere: ['\uFEFF'],
    },
  },
  {
    made: 'Sierra Leone: telephone numbers as decimals, ages “5y 3m”, day and month both ways',
    file: 'Kono reunified.xlsx',
    bytes: () =>
      workbookByHand({
        sheets: [
          {
            name: 'Kono',
            rows: [
              ['Child Name', 'DOB', 'Age at intake', 'Guardian phone', 'Date of intake', 'Remarks'],
              ['Fatmata Kamara', '25/12/2015', '8y 3m', 23_276_123_456, '03/04/2024', 'with grandma'],
              ['Mohamed Sesay', '12/25/2012', '11 yrs', '2.3276123457E+10', '4/13/2024', 'unknown'],
              ['Isatu Conteh', '05/06/2014', 'about 9', '76123458.0', '14/04/2024', '?'],
              ['Alusine Bangura', 'unknown', '6months', 'n/a', '2024-04-15', 'found at lorry park'],
            ],
          },
        ],
      }),
    instead: {
      because: 'the guardian’s number is nobody’s of the file: it is a note, as it was typed',
      children: ['Fatmata Kamara', 'Mohamed Sesay', 'Isatu Conteh', 'Alusine Bangura'],
      born: { 'Fatmata Kamara': '2015-12-25' },
      birthAsked: ['Mohamed Sesay', 'Isatu Conteh', 'Alusine Bangura'],
      kept: ['with grandma', 'found at lorry park', '23276123456', '2.3276123457E+10', '76123458.0'],
      nowhere: ['2.3276123456'],
    },
    right: {
      children: ['Fatmata Kamara', 'Mohamed Sesay', 'Isatu Conteh', 'Alusine Bangura'],
      born: { 'Fatmata Kamara': '2015-12-25' },
      birthAsked: ['Mohamed Sesay', 'Isatu Conteh', 'Alusine Bangura'],
      kept: ['with grandma', 'found at lorry park', '23276123456', '76123458'],
      nowhere: ['2.3276123456', '76123458.0'],
    },
  },
  {
    made: 'Sierra Leone: a CSV in which a quotation mark is never closed',
    file: 'bo.csv',
    bytes: () =>
      utf8(
        `Name,Age,Remarks\nFoday Koroma,12,"stays with aunt, Bo\nHawa Turay,9,in school\n${Array.from({ length: 40 }, (_, index) => `Child ${index},8,ok`).join('\n')}\n`,
      ),
    right: { refused: 'a quotation mark is not closed, with its line' },
  },
  {
    made: 'Sierra Leone: one merged cell for the family and one for the village beside each of its children, headings twice and headings missing',
    file: 'Families.xlsx',
    bytes: () =>
      workbookByHand({
        sheets: [
          {
            name: 'Families',
            locked: true,
            merged: ['A2:A4', 'B2:B4', 'A5:A6', 'B5:B6'],
            rows: [
              ['Family head', 'Village', 'Child', 'Age', 'Contact', 'Contact', null],
              ['Mariama Jalloh', 'Yengema', 'Sia', 7, '077 111 222', 'aunt 078 333 444', 'twin'],
              [null, null, 'Finda', 7, null, null, 'twin'],
              [null, null, 'Tamba', 12, null, null, null],
              ['Sahr Komba', 'Motema', 'Kumba', 10, '079 555 666', null, 'mother in Freetown'],
              [null, null, 'Aiah', 4, null, null, null],
            ],
          },
        ],
      }),
    right: {
      children: ['Sia', 'Finda', 'Tamba', 'Kumba', 'Aiah'],
      kept: ['Mariama Jalloh', 'Sahr Komba', 'Yengema', 'Motema', 'aunt 078 333 444', 'mother in Freetown'],
    },
  },
  {
    made: 'Sierra Leone: Numbers on a Mac, exported as CSV with the name of the table above it',
    file: 'Children-Table 1.csv',
    bytes: () =>
      utf8(
        'Children 2024: Table 1,,,\nFull name,Birthday,Place,Notes\nJeneba Sankoh,12 Mar 2011,Makeni,=2+5\nSorie Fofanah,1-Dec-09,Lunsar,-\n',
      ),
    right: {
      children: ['Jeneba Sankoh', 'Sorie Fofanah'],
      born: { 'Jeneba Sankoh': '2011-03-12' },
      kept: ['Makeni', '=2+5'],
    },
  },
  {
    made: 'Albania: LibreOffice with a password',
    file: 'konfidencial.ods',
    bytes: () =>
      openDocument(
        '',
        '<manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="AAAA"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="AAAA"/></manifest:encryption-data>',
      ),
    right: { refused: 'has a password' },
  },
]
