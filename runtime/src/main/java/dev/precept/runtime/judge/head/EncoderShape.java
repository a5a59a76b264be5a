package dev.precept.runtime.judge.head;

/**
 * How an encoder of the BERT family is built.
 *
 * @param layers how many layers
 * @param hidden the width of a token's vector
 * @param heads heads of attention in each layer; they share the width
 * @param intermediate the inner width of the dense part of a layer
 * @param positions how many tokens a sequence may have
 * @param vocabulary how many pieces its tokenizer knows
 */
public record EncoderShape(int layers, int hidden, int heads, int intermediate, int positions, int vocabulary) {}
