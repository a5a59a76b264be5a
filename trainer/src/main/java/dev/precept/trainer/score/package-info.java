/**
 * Items in, scored items out: the form in which responses are sent and rewards come back, specs by the hash of their
 * content, rows of benchmarks. The service and the offline command stand on it, so both answer the same bytes. Knows no
 * network and no file.
 */
@NullMarked
package dev.precept.trainer.score;

import org.jspecify.annotations.NullMarked;
