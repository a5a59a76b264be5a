/** The Python client's own tests, run where there is a Python. */
@NullMarked
package dev.precept.trainer.python;

import org.jspecify.annotations.NullMarked;
