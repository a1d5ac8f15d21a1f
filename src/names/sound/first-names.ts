/**
 * English first names, as people bear them whose other name is in characters: Albert Ho is 何俊仁. Plain Latin, as names
 * are read.
 */
const FIRST_NAMES: ReadonlySet<string | undefined> = new Set(
  `
aaron abigail ada adam adeline adrian agnes alan albert alex alexander alfred alice alicia alison allen alvin amanda amy andrea andrew andy angel angela angie angus anita ann anna anne annie anthony april arthur ashley audrey
barbara beatrice becky belinda ben benjamin benny bernard betty beverly bill billy bonnie brandon brenda brian bruce
calvin candy carina carl carmen carol caroline carrie catherine cathy cecilia celia charlene charles charlie charlotte cherry cheryl chloe chris christina christine christopher christy cindy claire clara clement connie crystal cynthia
daisy daniel daphne darren dave david dawn deborah denise dennis derek diana dick dickson dominic donald donna dora doreen doris dorothy douglas
eddie edgar edith edmond edmund edward edwin elaine eleanor elise elizabeth ellen elsie elvis emil emily emma emmanuel eric erica ernest esther ethan eugene eunice eva evan evelyn
fanny felicia felix fiona flora florence frances francis frank frankie fred frederick freddie
gary george gerald gilbert gina gladys gloria gordon grace greg gregory
hannah harriet harry heather hebe hector helen helena henry herbert herman holden howard hubert hugo
ian ignatius iris irene isabel isabella ivan ivy
jack jackie jackson jacky jacob jacqueline james jane janet janice jasmine jason jasper jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jessie jill jim jimmy joan joanna joanne jocelyn joe joel joey john johnny johnson jonathan joseph josephine joshua joyce judith judy julia julian julie june justin
karen karl kate katherine kathleen kathy katie keith kelly kelvin ken kenneth kenny kevin kitty
larry laura lauren lawrence leo leon leonard leslie lewis lillian lily linda lisa lorraine louis louise lucas lucia lucy luke lydia
mabel maggie marcus margaret maria marie mark martin marvin mary matthew maurice max may megan melissa melody michael michelle mike mimi mindy miranda molly monica
nancy natalie nathan nathaniel nelson nicholas nick nicole nina nora norman
oliver olivia oscar owen
pamela patricia patrick paul paula pauline peggy penny perry peter philip phoebe phyllis polly priscilla
queenie quentin rachel ralph ray raymond rebecca regina rex richard ricky rita robert robin roger roland ronald ronny rosa rosanna rose roy ruby russell ruth ryan
sabrina sally sam samantha samson samuel sandra sandy sara sarah scott sean selina serena sharon shawn sheila shirley sidney simon sonia sophia sophie spencer stanley stella stephanie stephen steve steven stewart stuart sunny susan susanna suzanne sylvia
tammy ted terence teresa terry thomas tiffany tim timothy tina tom tommy tony tracy
ursula valerie vanessa vera veronica vicky victor victoria vincent viola violet vivian
wallace walter wendy wesley william willie wilson winnie winston yvette yvonne zoe
`
    .trim()
    .split(/\s+/),
)

/** The place of the family's name in a name of two words of which one is an English first name; null for any other. */
export function familyBeside(words: readonly string[]): 0 | 1 | null {
  if (words.length !== 2) return null
  const [first, last] = [FIRST_NAMES.has(words[0]), FIRST_NAMES.has(words[1])]
  return first === last ? null : first ? 1 : 0
}
