package org.huying.organization;

/**
 * Someone who works in an area.
 *
 * @param area slug of the grid, community or street
 * @param sample whether the person is made up
 */
public record Person(String id, String name, PersonKind kind, String area, String phone, boolean sample) {}
