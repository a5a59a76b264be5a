package dev.precept.runtime.suite.ifeval;

import dev.precept.runtime.suite.Meaningful;
import dev.precept.runtime.suite.ReferenceRule;

/** The registry of the ids: whoever is permitted here can stand in a record. */
public sealed interface IfevalRule extends ReferenceRule, Meaningful
        permits Existence,
                Frequency,
                ForbiddenWords,
                LetterFrequency,
                ResponseLanguage,
                NumberSentences,
                NumberParagraphs,
                NumberWords,
                NthParagraphFirstWord,
                NumberPlaceholders,
                Postscript,
                NumberBulletLists,
                ConstrainedResponse,
                NumberHighlightedSections,
                MultipleSections,
                JsonFormat,
                Title,
                TwoResponses,
                RepeatPrompt,
                EndChecker,
                CapitalWordFrequency,
                EnglishCapital,
                EnglishLowercase,
                Quotation,
                NoComma {}
