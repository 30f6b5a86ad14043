package org.huying.organization;

/**
 * A team of volunteers. Its people have no accounts: the team has one, and answers as one.
 *
 * @param area slug of the area it helps in
 * @param size how many volunteers it has
 * @param sample whether the figures are made up
 */
public record Team(String slug, String area, String nameZh, String nameEn, int size, boolean sample) {

    /** The team as a group of its area, {@code <area slug>.<team slug>}. */
    public Department group() {
        return new Department(Department.idOf(area, slug), slug, area, nameZh, nameEn, DepartmentKind.TEAM);
    }
}
