import { strFromU8, strToU8 } from 'fflate'
import { inCodePage, inUtf16, openDocument } from './other-containers.ts'
import type { OfficeSheet } from './office-sheet.ts'
import { type HandWorkbook, workbookByHand, workbookParts } from './workbook-by-hand.ts'
import { packedPart, repeatedBlock, zipOf } from './zip-by-hand.ts'

/** A workbook with as many painted empty rows behind its own as a sheet can have; the rows are packed once. */
function paintedToTheEnd(book: HandWorkbook): Uint8Array {
  const painted = '<row spans="1:4" s="3" customFormat="1" ht="15" customHeight="1"/>'
  return zipOf(
    Object.entries(workbookParts(book)).map(([path, bytes]) => {
      const [rows = '', end] = strFromU8(bytes).split('</sheetData>')
      if (end === undefined) return packedPart(path, bytes)
      const after = strToU8(`</sheetData>${end}`)
      return repeatedBlock(path, strToU8(rows), strToU8(painted.repeat(1_000)), 1_048, { after })
    }),
  )
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Sheets of offices in Cambodia, Myanmar, Thailand and Viet Nam. All children are invented. */
export const SOUTH_EAST_ASIAN_SHEETS: readonly OfficeSheet[] = [
  {
    made: 'Cambodia: days, ages and numbers in Khmer digits, headings in Khmer and English in one cell',
    file: 'បញ្ជីកុមារ ២០២៤.xlsx',
    bytes: () =>
      workbookByHand({
        sheets: [
          {
            name: 'កុមារ',
            rows: [
              ['ល.រ\nNo.', 'ឈ្មោះ\nName', 'ភេទ\nSex', 'ថ្ងៃខែឆ្នាំកំណើត\nDOB', 'អាយុ\nAge', 'ខេត្ត\nProvince'],
              ['១', 'សុខ ដារ៉ា', 'ប្រុស', '១២/០៣/២០១១', '១៣', 'បន្ទាយមានជ័យ'],
              ['២', 'ចាន់ ស្រីពៅ', 'ស្រី', '២៥/១១/២០០៩', '១៤ ឆ្នាំ', 'ប៉ោយប៉ែត'],
              ['៣', 'កែវ វណ្ណៈ', 'ស', 'មិនដឹង', 'ប្រហែល ៩', '?'],
            ],
          },
        ],
      }),
    right: {
      children: ['ដារ៉ា', 'ស្រីពៅ', 'វណ្ណៈ'],
      born: { ដារ៉ា: '2011-03-12', ស្រីពៅ: '2009-11-25' },
      kept: ['បន្ទាយមានជ័យ', 'ប៉ោយប៉ែត'],
    },
  },
  {
    made: 'Cambodia: “Unicode text” of Excel, UTF-16 with tabs, named .csv',
    file: 'children.csv',
    bytes: () =>
      inUtf16(
        'Name\tSex\tDate of birth\tRemarks\r\nSok Dara\tM\t12/03/2011\t"came back alone, ""by bus"""\r\nChan Sreypov\tF\t25/11/2009\tផ្ទះអ៊ំ\r\n',
      ),
    right: {
      children: ['Sok Dara', 'Chan Sreypov'],
      born: { 'Sok Dara': '2011-03-12', 'Chan Sreypov': '2009-11-25' },
      kept: ['came back alone, "by bus"', 'ផ្ទះអ៊ំ'],
    },
  },
  {
    made: 'Cambodia: ages by a formula, and formulas whose cells were deleted (#REF!, #N/A)',
    file: 'follow up.xlsx',
    bytes: () =>
      workbookByHand({
        sheets: [
          {
            name: 'Sheet1',
            rows: [
              ["Child's name", 'Date of birth', 'Age', 'Village'],
              ['Meas Sophea', { value: 40_609, as: 'date' }, { value: 13, formula: 'DATEDIF(B2,TODAY(),"y")' }, 'Kop'],
              [
                'Pich Ratana',
                { value: '#REF!', formula: '#REF!', error: true },
                { value: '#REF!', formula: 'DATEDIF(B3,TODAY(),"y")', error: true },
                { value: '#N/A', formula: 'VLOOKUP(A3,Villages!A:B,2,0)', error: true },
              ],
            ],
          },
        ],
      }),
    right: {
      children: ['Meas Sophea', 'Pich Ratana'],
      born: { 'Meas Sophea': '2011-03-07' },
      birthAsked: ['Pich Ratana'],
      kept: ['Kop'],
      told: ['a formula has an error'],
    },
  },
  {
    made: 'Myanmar: typed in Zawgyi, headings too',
    file: 'ကေလးစာရင္း.xlsx',
    bytes: () =>
      workbookByHand({
        sheets: [
          {
            name: 'စာရင္း',
            rows: [
              ['စဥ္', 'အမည္', 'အသက္', 'ၿမိဳ႕နယ္', 'ေက်ာင္း'],
              [1, 'ေမာင္ေက်ာ္ေအာင္', '၁၃ ႏွစ္', 'လိႈင္သာယာ', 'အမွတ္ ၃'],
              [2, 'မေအးေအးခိုင္', '၉ ႏွစ္', 'ေမွာ္ဘီ', 'မတက္ပါ'],
            ],
          },
        ],
      }),
    instead: {
      because:
        'a name is what the list says: the headings are understood, and whoever moves in is told to look at the names',
      children: ['ေက်ာ္ေအာင္', 'ေအးေအးခိုင္'],
      kept: ['လိႈင္သာယာ', 'ေမွာ္ဘီ'],
      told: ['names may be in Zawgyi'],
    },
    right: {
      // The same letters in Unicode: what a colleague types when looking for the child.
      children: ['ကျော်အောင်', 'အေးအေးခိုင်'],
      kept: ['လှိုင်သာယာ', 'မှော်ဘီ'],
      nowhere: ['ေမာင္', 'ၿမိဳ႕'],
    },
  },
  {
    made: 'Myanmar: three children, and formatting to the last row that Excel has',
    file: 'BAGO.xlsx',
    bytes: () =>
      paintedToTheEnd({
        sheets: [
          {
            name: 'Bago',
            usedRange: 'A1:XFD1048576',
            rows: [
              ['Name', 'Father', 'Age', 'Township'],
              ['Hla Hla Win', 'U Tin', 12, 'Bago'],
              ['Zaw Min', '-', 15, 'Waw'],
              ['Thida', 'unknown', 10, 'Bago'],
            ],
          },
        ],
      }),
    instead: {
      because:
        'seventy million letters about nothing are more than a phone should read; the words say to remove painted empty rows',
      refused: 'unfolds to too much',
    },
    right: { children: ['Hla Hla Win', 'Zaw Min', 'Thida'], kept: ['Waw'] },
  },
  {
    made: "Viet Nam: an old Excel's CSV in Windows-1258, the name in three columns",
    file: 'DANH SACH TRE EM.csv',
    bytes: () =>
      inCodePage(
        'STT,Họ,Tên đệm,Tên,Ngày sinh,Giới tính,Quê quán\r\n1,Nguyễn,Thị,Hường,05/09/2010,Nữ,Lào Cai\r\n2,Sùng,A,Páo,17/02/2012,Nam,Điện Biên\r\n',
        'windows-1258',
      ),
    instead: {
      because: 'whoever guesses the code page wrongly gives every child a wrong name',
      refused: 'in an old code page: save it in UTF-8',
    },
    right: {
      children: ['Nguyễn Thị Hường', 'Sùng A Páo'],
      born: { Hường: '2010-09-05', Páo: '2012-02-17' },
      kept: ['Lào Cai', 'Điện Biên'],
    },
  },
  {
    made: 'Viet Nam: the list of children, and below it on the same sheet the list of staff',
    file: 'Nhà mở 2024.xlsx',
    bytes: () =>
      workbookByHand({
        sheets: [
          {
            name: 'Tổng hợp',
            rows: [
              ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc'],
              ['Lò Thị Mai', '03/04/2009', 'Nữ', 'Thái'],
              ['Giàng A Chứ', '21/12/2010', 'Nam', "H'Mông"],
              [],
              [],
              ['DANH SÁCH CÁN BỘ'],
              ['Họ và tên', 'Chức vụ', 'Điện thoại'],
              ['Trần Văn Bình', 'Giám đốc', '0912 345 678'],
            ],
          },
        ],
      }),
    right: {
      children: ['Lò Thị Mai', 'Giàng A Chứ'],
      born: { 'Lò Thị Mai': '2009-04-03', 'Giàng A Chứ': '2010-12-21' },
      told: ['these are two tables'],
    },
  },
  {
    made: 'Viet Nam: a workbook with macros',
    file: 'theo doi.xlsm',
    bytes: () =>
      workbookByHand({
        macros: utf8('Attribute VB_Name = "ThisWorkbook"\r\nSub Workbook_Open()\r\nShell "calc"\r\nEnd Sub'),
        sheets: [
          {
            name: 'Trẻ',
            rows: [
              ['Họ tên', 'Năm sinh', 'Ghi chú'],
              ['Vàng Thị Dợ', 2011, 'về nhà 3/2024'],
              ['Hoàng Văn Tú', 2008, null],
            ],
          },
        ],
      }),
    right: {
      children: ['Vàng Thị Dợ', 'Hoàng Văn Tú'],
      born: { 'Vàng Thị Dợ': '2011', 'Hoàng Văn Tú': '2008' },
      kept: ['về nhà 3/2024'],
      nowhere: ['Workbook_Open', 'calc'],
    },
  },
  {
    made: 'Thailand: years of the Buddha in text and in cells, one of two figures, one of ours',
    file: 'รายชื่อเด็ก พ.ศ. ๒๕๖๗.xlsx',
    bytes: () =>
      workbookByHand({
        sheets: [
          {
            name: 'เด็ก',
            rows: [
              ['ชื่อ-สกุล', 'ชื่อเล่น', 'วันเกิด', 'เลขประจำตัวประชาชน'],
              ['สมชาย ใจดี', 'ต้น', '12/3/2554', 1_101_700_230_705],
              ['มาลี ศรีสุข', 'แนน', '๒๕ พ.ย. ๒๕๕๒', 1_101_700_230_713],
              ['อนันต์ แซ่ลี้', 'บอย', { value: 40_609, as: 'buddhistDate' }, 'ไม่มี'],
              ['นารี ทองดี', 'ฝน', '7/8/2010', 'ไม่ทราบ'],
              ['ปิติ แสงทอง', 'โต้ง', '5/6/53', ''],
            ],
          },
        ],
      }),
    instead: {
      because: 'a year of another calendar is a range around the day, with the words of the list (P23)',
      children: ['สมชาย', 'มาลี', 'อนันต์', 'นารี', 'ปิติ'],
      born: { อนันต์: '2011-03-07', นารี: '2010-08-07' },
      birthAsked: ['สมชาย', 'มาลี', 'ปิติ'],
      kept: ['12/3/2554', '๒๕ พ.ย. ๒๕๕๒', '5/6/53', 'ต้น', '1101700230705'],
      nowhere: ['1.101700230705', '1101700230705.0'],
    },
    right: {
      children: ['สมชาย', 'มาลี', 'อนันต์', 'นารี', 'ปิติ'],
      born: { สมชาย: '2011-03-12', มาลี: '2009-11-25', อนันต์: '2011-03-07', นารี: '2010-08-07' },
      birthAsked: ['ปิติ'],
      kept: ['ต้น', '1101700230705'],
      nowhere: ['1.101700230705', '1101700230705.0'],
    },
  },
  {
    made: 'Thailand: LibreOffice, merged family cells, notes on cells, sixteen thousand empty columns, a hidden sheet',
    file: 'ครอบครัว.ods',
    bytes: () => {
      const cell = (text: string, extra = ''): string =>
        `<table:table-cell office:value-type="string"${extra}><text:p>${text}</text:p></table:table-cell>`
      const rest = `<table:table-cell table:number-columns-repeated="16380"/>`
      return openDocument(
        `<table:table table:name="เด็ก"><table:table-column table:number-columns-repeated="16384"/>` +
          `<table:table-row>${cell('Family')}${cell('Child')}${cell('Date of birth')}${cell('School')}${rest}</table:table-row>` +
          `<table:table-row>${cell('Saetang', ' table:number-rows-spanned="2" table:number-columns-spanned="1"')}${cell('Somchai')}<table:table-cell office:value-type="date" office:date-value="2011-03-12"><text:p>12/03/54</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><dc:creator>ครู</dc:creator><text:p>uncle waits at the gate</text:p></office:annotation><text:p>Ban Mai</text:p></table:table-cell>${rest}</table:table-row>` +
          `<table:table-row><table:covered-table-cell/>${cell('Malee')}<table:table-cell office:value-type="date" office:date-value="2013-10-02T00:00:00"><text:p>02/10/56</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Ban<text:s text:c="1"/>Mai<text:line-break/>P.5</text:p></table:table-cell>${rest}</table:table-row>` +
          `<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>` +
          `<table:table table:name="old" table:display="false"><table:table-row>${cell('Child')}</table:table-row><table:table-row>${cell('Narong')}</table:table-row></table:table>`,
      )
    },
    right: {
      children: ['Somchai', 'Malee'],
      born: { Somchai: '2011-03-12', Malee: '2013-10-02' },
      kept: ['Saetang', 'uncle waits at the gate', 'P.5'],
    },
  },
]
