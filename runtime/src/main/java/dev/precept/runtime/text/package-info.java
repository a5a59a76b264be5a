/**
 * What a rule sees of a conversation: passages as offsets into a message, and their units (words, sentences, list items,
 * calls), each with one definition. Knows no rule, no graph and no file; it reads strings and gives places in them.
 */
@NullMarked
package dev.precept.runtime.text;

import org.jspecify.annotations.NullMarked;
