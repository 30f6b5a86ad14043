package org.huying.routing;

/** What a thing is called on screen, in Chinese and in English. */
public record Name(String zh, String en) {}
