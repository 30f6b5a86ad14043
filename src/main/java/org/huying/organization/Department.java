package org.huying.organization;

/**
 * A department, desk or callers' group of one area.
 *
 * @param id {@code <area slug>.<code>}, also the id of its group in the engine
 * @param code what it is called in decision tables, the same in every area, such as {@code urban-management}
 * @param area slug of the area it works for
 */
public record Department(String id, String code, String area, String nameZh, String nameEn, DepartmentKind kind) {

    static Department of(String code, Area area, String nameZh, String nameEn) {
        return new Department(idOf(area.slug(), code), code, area.slug(), nameZh, nameEn, DepartmentKind.ofCode(code));
    }

    static String idOf(String area, String code) {
        return area + "." + code;
    }

    /** In both languages, as the engine keeps one name of a group and of an account. */
    String called() {
        return nameZh + " " + nameEn;
    }
}
