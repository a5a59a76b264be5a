/** The service over real connections. */
@NullMarked
package dev.precept.trainer.service;

import org.jspecify.annotations.NullMarked;
