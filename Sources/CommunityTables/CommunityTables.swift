// CommunityTables
