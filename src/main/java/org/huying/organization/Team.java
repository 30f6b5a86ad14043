package org.huying.organization;

/**
 * A team of volunteers.
 *
 * @param area slug of the area it helps in
 * @param size how many volunteers it has
 * @param sample whether the figures are made up
 */
record Team(String slug, String area, String nameZh, String nameEn, int size, boolean sample) {}
