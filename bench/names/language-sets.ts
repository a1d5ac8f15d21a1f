import { combined, type Pair } from './composed.ts'

/**
 * Sets for languages and spellings without data next to the project; composed by us, as those of `own-sets.ts`. No
 * right answer equals another of the gallery's own names.
 */

const spaced = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.map(([native, latin]) => [native.replaceAll('_', ' '), latin])

const LAO = combined(
  'ບຸນທອງ=Bounthong ຄຳສິງ=Khamsing ສົມສັກ=Somsack/Somsak ວັນນະສອນ=Vannasone ມະນີວອນ=Manivone/Manivon ແກ້ວມະນີ=Keomany/Keomani ດາລາວັນ=Daravanh/Daravan ພູວຽງ=Phouvieng/Phouviang ອ່ອນຈັນ=Onechanh/Onechan ສຸກສະຫວັນ=Souksavanh/Souksavan ວັນນາ=Vanna ຄຳຫຼ້າ=Khamla ສີພອນ=Siphone/Siphon ນາງນ້ອຍ=Nangnoy/Nang_Noi ບົວສອນ=Bouasone ທອງລຸນ=Thongloun/Thonglun ພັນຄຳ=Phankham/Phanekham ຈັນເພັງ=Chanpheng ລັດສະໝີ=Latsamy/Latsami ສີສຸພັນ=Sisouphanh/Sisouphan',
  'ພົມມະວົງ=Phommavong ແກ້ວບຸນພັນ=Keobounphanh/Keobounphan ວົງສີ=Vongsy/Vongsi ອິນທິລາດ=Inthilath/Inthilat ສຸວັນນະພູມ=Souvannaphoum/Suvannaphum ໄຊຍະສອນ=Xayasone/Sayasone ສີປະເສີດ=Sipaseuth/Siphaseuth ຈັນທະລາດ=Chanthalath/Chanthalat ພັນທະວົງ=Phanthavong ແສງອາລຸນ=Sengaloun ບຸບຜາ=Boupha/Bouppha ສີສຸກ=Sisouk/Sisuk ທຳມະວົງ=Thammavong ຄຳວົງສາ=Khamvongsa ລັດຕະນະວົງ=Rattanavong/Lattanavong',
  6,
)

/** Asked in the Russian spelling, filed in the Ukrainian spelling; and the reverse. */
const UKRAINIAN_ASKED_IN_RUSSIAN = combined(
  'Александр=Oleksandr Елена=Olena Сергей=Serhii Наталья=Nataliia Николай=Mykola Екатерина=Kateryna Михаил=Mykhailo Татьяна=Tetiana Дмитрий=Dmytro Анна=Hanna Евгений=Yevhen Ирина=Iryna Владимир=Volodymyr Алексей=Oleksii Игорь=Ihor Павел=Pavlo Пётр=Petro Василий=Vasyl Григорий=Hryhorii Ольга=Olha Светлана=Svitlana Людмила=Liudmyla Никита=Mykyta Кирилл=Kyrylo София=Sofiia Саша=Oleksandr Женя=Yevheniia Катя=Kateryna Миша=Mykhailo Настя=Anastasiia',
  'Гончар=Honchar Голуб=Holub Гайдук=Haiduk Билык=Bilyk Сорока=Soroka Вишневский=Vyshnevskyi Кириленко=Kyrylenko Гавриленко=Havrylenko Пилипенко=Pylypenko Мирошниченко=Myroshnychenko Грицай=Hrytsai Дзюба=Dziuba Головко=Holovko Рыбак=Rybak Ткач=Tkach',
  6,
)
const RUSSIAN_ASKED_IN_UKRAINIAN = combined(
  'Олександр=Aleksandr/Alexander Олена=Elena/Yelena Сергій=Sergey Наталія=Natalia/Natalya Микола=Nikolay Катерина=Ekaterina Михайло=Mikhail Тетяна=Tatiana/Tatyana Дмитро=Dmitry/Dmitriy Ганна=Anna Євген=Evgeny/Yevgeniy Ірина=Irina Володимир=Vladimir Олексій=Alexey/Aleksei Ігор=Igor Павло=Pavel Петро=Pyotr/Petr Василь=Vasily Григорій=Grigory Ольга=Olga Світлана=Svetlana Людмила=Lyudmila Микита=Nikita Кирило=Kirill',
  'Громов=Gromov Зуєв=Zuev/Zuyev Тихонов=Tikhonov Бєлов=Belov Галкін=Galkin Ширяєв=Shiryaev/Shiryayev Коновалов=Konovalov Лихачов=Likhachev Міронов=Mironov Голубєв=Golubev Щербаков=Shcherbakov Пєтухов=Petukhov Кузьмін=Kuzmin',
  6,
)

/** Asked in the spelling of Guinea and Senegal, filed in that of Sierra Leone. */
const KRIO = combined(
  'Mohamed=Momodu/Mohammed Fatoumata=Fatmata Aïssatou=Isatu Kadiatou=Kadiatu Mariama=Mariatu Brahima=Ibrahim Boubacar=Abubakarr Aliou=Alieu Souleymane=Sulaiman Ousmane=Usman Ahmadou=Amadu Lassana=Lansana Fodé=Foday Hawa=Hawa Ramatoulaye=Ramatu Zénabou=Zainab Aminata=Aminata Moussa=Musa Saïdou=Saidu Daouda=Dauda Abdoulaye=Abdulai Yacouba=Yakubu Djénaba=Jeneba Oumou=Umu Sékou=Sekou Maïmouna=Maimuna Djibril=Jibril Haroun=Haruna',
  'Diallo=Jalloh Barry=Barrie Camara=Kamara Touré=Turay Cissé=Sesay Conté=Conteh Kouyaté=Kuyateh Sanko=Sankoh Diawara=Jawara Diaby=Jabbie Sacko=Saccoh Fofana=Fofanah Doumbouya=Dumbuya Keïta=Keita Traoré=Tarawally/Tarawalie Bangoura=Bangura Sylla=Sillah Kourouma=Koroma Diakité=Jakitay Sow=Sow',
  6,
)

/** Asked without any mark, as typed on a telephone; filed with marks. */
const VIETNAMESE_PLAIN = combined(
  'Bich_Ngoc=Bích_Ngọc Xuan_Truong=Xuân_Trường Thi_Huong_Giang=Thị_Hương_Giang Dinh_Phuc=Đình_Phúc Thi_Tuyet=Thị_Tuyết Kim_Phuong=Kim_Phượng Cong_Vinh=Công_Vinh Thuy_Tien=Thủy_Tiên Hong_Nhung=Hồng_Nhung Dac_Loc=Đắc_Lộc Khanh_Ly=Khánh_Ly Mong_Thuong=Mộng_Thường Thi_Dieu=Thị_Diệu Trong_Nghia=Trọng_Nghĩa Quynh_Nhu=Quỳnh_Như',
  'Huynh=Huỳnh Ngo=Ngô Duong=Dương Ly=Lý Dinh=Đinh Trinh=Trịnh Truong=Trương Luong=Lương Tong=Tống Cao=Cao Chau=Châu Quach=Quách Ta=Tạ',
  6,
  { familyFirst: true },
)

const HAN_IN_VIETNAMESE = combined(
  '文雄=Van_Hung 氏花=Thi_Hoa 國強=Quoc_Cuong 明德=Minh_Duc 玉蘭=Ngoc_Lan 青山=Thanh_Son 春香=Xuan_Huong 光輝=Quang_Huy 氏梅=Thi_Mai 德勝=Duc_Thang 金鳳=Kim_Phuong 秋月=Thu_Nguyet 世榮=The_Vinh 紅花=Hong_Hoa 海洋=Hai_Duong',
  '吳=Ngo 楊=Duong 李=Ly 丁=Dinh 鄭=Trinh 張=Truong 梁=Luong 高=Cao 郭=Quach 周=Chu/Chau 胡=Ho 蔡=Thai 馮=Phung 林=Lam 何=Ha',
  6,
  { familyFirst: true, glue: '' },
)

export const LANGUAGE_SETS: Readonly<Record<string, readonly Pair[]>> = {
  'han-in-vietnamese': HAN_IN_VIETNAMESE,
  'lao-names': spaced(LAO),
  'ukrainian-asked-in-russian': UKRAINIAN_ASKED_IN_RUSSIAN,
  'russian-asked-in-ukrainian': RUSSIAN_ASKED_IN_UKRAINIAN,
  'west-african-in-french-spelling': KRIO,
  'vietnamese-without-marks': spaced(VIETNAMESE_PLAIN),
}
