package dev.precept.runtime.rules;

import dev.precept.compiler.vocabulary.Rule;
import dev.precept.compiler.vocabulary.Subject;

/**
 * The registry of the standard kinds: whoever is permitted here is in the vocabulary, in this order.
 *
 * @param <S> what it speaks of
 */
public sealed interface StandardRule<S extends Subject> extends Rule<S>
        permits Contains,
                Mentions,
                Matches,
                StartsWith,
                EndsWith,
                EndsWithQuestion,
                StartsWithCapital,
                EndsAsItBegins,
                Equals,
                IsOneOf,
                InUpperCase,
                InLowerCase,
                InTitleCase,
                InLanguage,
                FreeOf,
                ValidJson,
                ValidJsonWithKeys,
                ValidJsonWithSchema,
                ValidCsv,
                ValidCsvWithColumns,
                ValidCsvOfRows,
                WrappedIn,
                HasForm,
                ReadsBackwards,
                EachWordAtMost,
                WordsInAlphabeticalOrder,
                LinesInAlphabeticalOrder,
                SentencesInAlphabeticalOrder,
                EachWordLonger,
                EachLineLonger,
                EachSentenceLonger,
                EachSentenceLongerBy,
                WordsWithSameLetter,
                LinesWithSameLetter,
                SentencesWithSameLetter,
                WordsWithDifferentLetters,
                WordsAlongAlphabet,
                SentencesTakeUpLastWord,
                LinesTakeUpLastWord,
                LinesIndentedMore,
                RepeatsPrompt,
                RepeatsText,
                DiffersFrom,
                DiffersFromPrompt,
                SimilarTo,
                SimilarToPrompt,
                Passes,
                PassesMatching,
                PassesEqual,
                PassesValidArguments,
                PassesArgumentsWithSchema {}
