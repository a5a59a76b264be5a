// The shape of a Precept file. Closed and small: which words make sense is looked up, never parsed.
//
// Between lexer and parser the compiler lays out the tokens (compiler, package syntax, class Layout):
//   - NL ends a statement and stands nowhere else: none inside ( ) and [ ], one before each }, none before { and else;
//   - statement words are words except at the start of a statement;
//   - braces are balanced, and depth is bounded;
//   - a TEXT reaches from its opening """ to the line that begins with """.
grammar Precept;

tokens { UNCLOSED_TEXT }

file: line* EOF;

// Nothing but a line ends with NL, so a bad one costs itself alone.
line: statement NL;

block: LBRACE line* RBRACE;

statement
    : PRECEPT NUMBER                                                       # version
    | IMPORT STRING                                                        # importing
    | DEFINE holed+ block                                                  # define
    | SPEC WORD (LPAREN (parameter (COMMA parameter)* COMMA?)? RPAREN)? block # spec
    | TASK text                                                            # task
    | ANSWER AFTER text                                                    # answer
    | WHEN guard block (ELSE block)?                                       # when
    | CHAIN label? block                                                   # chain
    | EXAMPLE (HOLDS | FAILS WORD) (WITH setting (COMMA setting)*)? text    # example
    | modality? label? clause (WEIGHT NUMBER)?                             # requirement
    ;

parameter: WORD COLON WORD;
holed: WORD | HOLE;
setting: WORD EQUALS argument;
modality: REQUIRE | FORBID | PREFER;
label: WORD COLON;

// `and` beside `or` is refused later, with a hint.
clause: term ((AND | OR) term)*;
term: NOT* (group | phrase block?);
group: LPAREN clause RPAREN;

// A guard is a clause whose phrases have no block: the block after it is what it guards.
guard: condition ((AND | OR) condition)*;
condition: NOT* (group | phrase);

// Flat: what is subject and what is predicate is found by lookup.
phrase: part+;
part: WORD | ORDINAL | argument | REFERENCE;
argument: text | NUMBER | PERCENT | RANGE | PATTERN | list;
list: LBRACKET (item (COMMA item)* COMMA?)? RBRACKET;
item: WORD | text | NUMBER | PERCENT | RANGE | PATTERN | REFERENCE;
text: STRING | TEXT;

// Statement words: reserved at the start of a statement only.
PRECEPT: 'precept';
IMPORT: 'import';
DEFINE: 'define';
SPEC: 'spec';
TASK: 'task';
ANSWER: 'answer';
WHEN: 'when';
CHAIN: 'chain';
EXAMPLE: 'example';
REQUIRE: 'require';
FORBID: 'forbid';
PREFER: 'prefer';

// Reserved in their own statement only.
AFTER: 'after';
HOLDS: 'holds';
FAILS: 'fails';
WITH: 'with';

// Reserved everywhere.
AND: 'and';
OR: 'or';
NOT: 'not';
ELSE: 'else';
WEIGHT: 'weight';

WORD: LETTER (LETTER | MARK)* ('-' (LETTER | MARK)+)*;
ORDINAL: [0-9]+ ('st' | 'nd' | 'rd' | 'th');
NUMBER: DECIMAL;
PERCENT: DECIMAL BLANK* '%';
RANGE: END '..' END;
REFERENCE: '{' WORD '}';
HOLE: '{' WORD BLANK* ':' BLANK* WORD '}';
STRING: '"' CHARACTER* '"';
TEXT: '"""';
PATTERN: '/' PATTERN_PIECE+ '/' [a-zA-Z]*;

LBRACE: '{';
RBRACE: '}';
LBRACKET: '[';
RBRACKET: ']';
LPAREN: '(';
RPAREN: ')';
COLON: ':';
COMMA: ',';
EQUALS: '=';

NL: '\r\n' | '\n' | '\r';
SPACE: BLANK+ -> skip;
COMMENT: '#' ~[\r\n]*;

// What is wrong in itself; no rule of the parser takes one.
UNCLOSED_STRING: '"' CHARACTER* '\\'?;
UNCLOSED_PATTERN: '/' PATTERN_PIECE* ('\\' | '[' CLASS_CHARACTER* '\\'?)?;
RUN_ON: [0-9]+ LETTER (LETTER | MARK)*;
OTHER: .;

fragment BLANK: [\p{Zs}\t\f\u000B\uFEFF];
fragment LETTER: [\p{L}_];
fragment MARK: [\p{M}\p{N}];
fragment DECIMAL: [0-9]+ ('.' [0-9]+)?;
fragment END: DECIMAL '%'? | WORD | REFERENCE;
fragment CHARACTER: '\\' ~[\r\n] | ~["\\\r\n];
fragment PATTERN_PIECE: '\\' ~[\r\n] | '[' '^'? ']'? CLASS_CHARACTER* ']' | ~[/\\[\r\n];
fragment CLASS_CHARACTER: '\\' ~[\r\n] | ~[\]\\\r\n];
