@NullMarked
package dev.precept.runtime.evaluate;

import org.jspecify.annotations.NullMarked;
