package dev.precept.trainer.service;

/** What is done at one address. Called by many threads. */
@FunctionalInterface
interface Endpoint {
    /** @throws Trouble where the request ends early */
    Reply answer(Visit visit);
}
