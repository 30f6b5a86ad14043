package org.huying.organization;

/** The eight kinds of people of a grid. */
public enum PersonKind {
    /** 社区专职人员 */
    COMMUNITY_STAFF,
    /** 职能科室人员 */
    SECTION_STAFF,
    /** 社区民警 */
    COMMUNITY_POLICE,
    /** 辅警 */
    AUXILIARY_POLICE,
    /** 党建组织员 */
    PARTY_ORGANISER,
    /** 出租屋管理员 */
    RENTAL_MANAGER,
    /** 安全检查员 */
    SAFETY_INSPECTOR,
    /** 驻点律师 */
    RESIDENT_LAWYER
}
